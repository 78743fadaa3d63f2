/** Shapes of marks as path data around (x, y), all of about one area; `r` in pixels. */
export const shapes = ["circle", "triangle", "diamond", "down", "plus"] as const;
export type Shape = (typeof shapes)[number] | "square" | "cross";

/** The same in text; all in our font. */
export const shapeSigns: Record<Shape, string> = {
  circle: "●",
  triangle: "▲",
  square: "■",
  diamond: "◆",
  down: "▼",
  plus: "+",
  cross: "×",
};

export function drawShape(shape: Shape, x: number, y: number, r: number): string {
  switch (shape) {
    case "circle":
      return `M${at(x - r, y)}a${round(r)},${round(r)} 0 1,0 ${round(2 * r)},0a${round(r)},${round(r)} 0 1,0 ${round(-2 * r)},0z`;
    case "square": {
      const side = r * 0.9;
      return `M${at(x - side, y - side)}h${round(2 * side)}v${round(2 * side)}h${round(-2 * side)}z`;
    }
    case "triangle":
      return polygon(x, y, r * 1.2, [
        [-1, 0.8],
        [0, -1],
        [1, 0.8],
      ]);
    case "down":
      return polygon(x, y, r * 1.2, [
        [-1, -0.8],
        [0, 1],
        [1, -0.8],
      ]);
    case "diamond":
      return polygon(x, y, r * 1.25, [
        [-1, 0],
        [0, -1],
        [1, 0],
        [0, 1],
      ]);
    case "plus":
      return polygon(x, y, r * 1.1, [
        [-0.35, -1],
        [0.35, -1],
        [0.35, -0.35],
        [1, -0.35],
        [1, 0.35],
        [0.35, 0.35],
        [0.35, 1],
        [-0.35, 1],
        [-0.35, 0.35],
        [-1, 0.35],
        [-1, -0.35],
        [-0.35, -0.35],
      ]);
    case "cross": {
      const arm = r * 0.85;
      return `M${at(x - arm, y - arm)}l${round(2 * arm)},${round(2 * arm)}M${at(x - arm, y + arm)}l${round(2 * arm)},${round(-2 * arm)}`;
    }
  }
}

export function at(x: number, y: number): string {
  return `${round(x)},${round(y)}`;
}

export function round(position: number): number {
  return Math.round(position * 10) / 10;
}

function polygon(
  x: number,
  y: number,
  size: number,
  corners: readonly (readonly [number, number])[],
): string {
  return `M${corners.map(([dx, dy]) => at(x + dx * size, y + dy * size)).join("L")}z`;
}
