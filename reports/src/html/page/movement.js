// A moving figure. html/movement.hpp says what it is made of: for each part of the way polynomials through five drawings.

/** Reads the whole numbers that movement_text.cpp packs: digits of 60, and 30 that say that more follows. */
function unpacker(text) {
  let at = 0;
  return () => {
    let number = 0;
    for (let scale = 1; ; scale *= 30) {
      const digit = text.charCodeAt(at++) - 35;
      if (digit < 60) {
        number += digit * scale;
        return number % 2 ? -(number + 1) / 2 : number / 2;
      }
      number += (digit - 60) * scale;
    }
  };
}

/** All numbers of a stretch: for each its beginning and its four forward differences. */
function readStretch([look, from, to, goesOn, packed], count, before) {
  const next = unpacker(packed);
  const numbers = [];
  for (let i = 0; i < count; ++i) {
    const begin = goesOn ? before.numbers[i].reduce((sum, part, order) => sum + part * [1, 4, 6, 4, 1][order], 0) : next();
    numbers.push([begin, next(), next(), next(), next()]);
  }
  return { look, from, to, numbers };
}

class Movement {
  constructor(stage) {
    const source = JSON.parse(stage.querySelector("script").textContent);
    this.svg = stage.querySelector("svg");
    this.svg.setAttribute("viewBox", source.box);
    this.round = Boolean(source.round);
    this.looks = source.looks.map((look) => ({
      shapes: look.shapes,
      paths: look.paths.map((path) => path.split("#")),
    }));
    let before = null;
    this.ways = source.ways.map((way) => way.map((stretch) => {
      const count = this.looks[stretch[0]].paths.reduce((sum, parts) => sum + parts.length - 1, 0);
      before = readStretch(stretch, count, before);
      return before;
    }));
    this.frames = this.ways.length + (this.round ? 0 : 1);
    this.layer = this.svg.appendChild(document.createElementNS(this.svg.namespaceURI, "g"));
    this.shown = null;
    this.draw(0, 0);
  }

  /** The figure at `t`, 0 to 1, on the way from one key frame to the next. */
  draw(way, t) {
    const stretch = this.ways[way].find((part) => t <= part.to) || this.ways[way].at(-1);
    if (this.shown !== stretch.look) this.dress(stretch.look);
    const s = 4 * Math.min(1, (t - stretch.from) / (stretch.to - stretch.from));
    const c2 = s * (s - 1) / 2;
    const c3 = c2 * (s - 2) / 3;
    const c4 = c3 * (s - 3) / 4;
    let next = 0;
    this.looks[stretch.look].paths.forEach((parts, index) => {
      if (parts.length === 1 && this.drawn[index]) return;
      let path = parts[0];
      for (let i = 1; i < parts.length; ++i) {
        const [begin, d1, d2, d3, d4] = stretch.numbers[next++];
        path += (begin + s * d1 + c2 * d2 + c3 * d3 + c4 * d4).toFixed(1) + parts[i];
      }
      this.drawn[index] = true;
      for (const shape of this.shapesOf[index]) shape.setAttribute("d", path);
    });
  }

  drawFrame(frame) {
    if (frame < this.ways.length) this.draw(frame, 0);
    else this.draw(frame - 1, 1);
  }

  /** Puts up the shapes of a look; the drawing gives them their places. */
  dress(look) {
    this.shown = look;
    this.drawn = [];
    this.shapesOf = this.looks[look].paths.map(() => []);
    const shapes = this.looks[look].shapes.map(([fill, edge, width, edgeOnTop, path]) => {
      const shape = document.createElementNS(this.svg.namespaceURI, "path");
      shape.setAttribute("fill", fill || "none");
      if (edge) {
        shape.setAttribute("stroke", edge);
        shape.setAttribute("stroke-width", width);
        if (fill && !edgeOnTop) shape.setAttribute("paint-order", "stroke");
      }
      this.shapesOf[path].push(shape);
      return shape;
    });
    this.layer.replaceChildren(...shapes);
  }

  /** The other side of the body: the same in a mirror. */
  mirror(on) {
    const { x, width } = this.svg.viewBox.baseVal;
    if (on) this.layer.setAttribute("transform", `translate(${2 * x + width} 0) scale(-1 1)`);
    else this.layer.removeAttribute("transform");
  }

  /** The ways of one repetition: [way, backwards, the key frame where it ends]. */
  get turn() {
    const there = this.ways.map((_, way) => [way, false, (way + 1) % this.frames]);
    if (this.round) return there;
    return there.concat(there.map(([way]) => [way, true, way]).reverse());
  }
}
