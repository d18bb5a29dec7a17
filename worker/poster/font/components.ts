/** A glyph that another one is made of: «й» is «и» and a breve. */
export interface Component {
  readonly glyph: number;
  /** Where the number of the glyph stands. */
  readonly at: number;
  readonly flags: number;
  /** Of the arguments and the scale that follow. */
  readonly argumentsAt: number;
}

const wordArguments = 0x0001;
const hasScale = 0x0008;
const moreFollow = 0x0020;
const hasTwoScales = 0x0040;
const hasMatrix = 0x0080;

/** The components of a glyph; [] for one that has contours of its own, or none. */
export function componentsOf(contours: DataView): readonly Component[] {
  if (contours.byteLength === 0 || contours.getInt16(0) >= 0) return [];
  const components: Component[] = [];
  let at = 10;
  for (let flags = moreFollow; (flags & moreFollow) !== 0; ) {
    flags = contours.getUint16(at);
    components.push({ glyph: contours.getUint16(at + 2), at: at + 2, flags, argumentsAt: at + 4 });
    at += 4 + (flags & wordArguments ? 4 : 2);
    at += flags & hasScale ? 2 : flags & hasTwoScales ? 4 : flags & hasMatrix ? 8 : 0;
  }
  return components;
}

/** How far a component is moved. Golos Text neither scales components nor hangs them on points of others. */
export function moveOf(contours: DataView, { flags, argumentsAt }: Component): readonly [number, number] {
  if ((flags & (hasScale | hasTwoScales | hasMatrix)) !== 0 || (flags & 0x0002) === 0) {
    throw new Error("a component that is not only moved");
  }
  return (flags & wordArguments) !== 0
    ? [contours.getInt16(argumentsAt), contours.getInt16(argumentsAt + 2)]
    : [contours.getInt8(argumentsAt), contours.getInt8(argumentsAt + 1)];
}
