import { componentsOf, moveOf } from "./components.ts";
import type { TrueType } from "./truetype.ts";

interface Point {
  readonly x: number;
  readonly y: number;
  readonly isOnCurve: boolean;
}

/** The outline of a glyph as the `d` of an SVG path, in font units with y upwards; "" for a space. */
export function outlineOf(font: TrueType, glyph: number): string {
  return contoursOf(font, glyph, 0, 0).map(pathOf).join("");
}

function contoursOf(font: TrueType, glyph: number, dx: number, dy: number): readonly (readonly Point[])[] {
  const view = font.contours(glyph);
  if (view.byteLength === 0) return [];
  if (view.getInt16(0) >= 0) return simpleContours(view, dx, dy);
  return componentsOf(view).flatMap((component) => {
    const [x, y] = moveOf(view, component);
    return contoursOf(font, component.glyph, dx + x, dy + y);
  });
}

const [onCurve, shortX, shortY, repeated, sameX, sameY] = [1, 2, 4, 8, 16, 32] as const;

function simpleContours(view: DataView, dx: number, dy: number): readonly (readonly Point[])[] {
  const ends = Array.from({ length: view.getInt16(0) }, (_, index) => view.getUint16(10 + index * 2));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = 10 + ends.length * 2;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = view.getUint8(at++);
    const times = (flag & repeated) === 0 ? 1 : view.getUint8(at++) + 1;
    for (let time = 0; time < times; time++) flags.push(flag);
  }
  /** Each coordinate is the change from the one before: nothing, a byte with its sign in the flags, or two bytes. */
  const coordinates = (isShort: number, isSame: number, start: number) => {
    let value = start;
    return flags.map((flag) => {
      if ((flag & isShort) !== 0) value += view.getUint8(at++) * ((flag & isSame) === 0 ? -1 : 1);
      else if ((flag & isSame) === 0) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = coordinates(shortX, sameX, dx);
  const ys = coordinates(shortY, sameY, dy);
  const points = flags.map((flag, index) => ({
    x: xs[index] ?? 0,
    y: ys[index] ?? 0,
    isOnCurve: (flag & onCurve) !== 0,
  }));
  return ends.map((end, index) => points.slice((ends[index - 1] ?? -1) + 1, end + 1));
}

/** Between two points beside the curve lies one on it, in their middle. */
function pathOf(contour: readonly Point[]): string {
  const points = contour.flatMap((point, index) => {
    const next = contour[(index + 1) % contour.length] ?? point;
    return point.isOnCurve || next.isOnCurve ? [point] : [point, middle(point, next)];
  });
  const first = points.findIndex(({ isOnCurve }) => isOnCurve);
  if (first < 0) return "";
  const turned = [...points.slice(first), ...points.slice(0, first + 1)];
  let path = "";
  for (const [index, { x, y, isOnCurve }] of turned.entries()) {
    const isStraight = isOnCurve && turned[index - 1]?.isOnCurve !== false;
    if (index === 0) path += `M${x} ${y}`;
    else if (!isOnCurve) path += `Q${x} ${y}`;
    else if (!isStraight) path += ` ${x} ${y}`;
    // Closing draws the last straight line.
    else if (index < turned.length - 1) path += `L${x} ${y}`;
  }
  return `${path}Z`;
}

function middle(one: Point, other: Point): Point {
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, isOnCurve: true };
}
