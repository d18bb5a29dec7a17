import type { Square } from "./printed-posters.ts";

/** What happens to paper and to pictures of paper, as arguments of ImageMagick's convert. */
export interface Damage {
  readonly name: string;
  readonly dpi: number;
  /** `codes` in pixels of the picture. */
  convert(size: readonly [width: number, height: number], codes: readonly Square[]): readonly string[];
}

/** A spot as large as a tenth of a square of side 1. */
const spotRadius = Math.sqrt(0.1 / Math.PI);

export const damages: readonly Damage[] = [
  { name: "blurred", dpi: 150, convert: () => ["-blur", "0x1.5"] },
  { name: "turned by 15 degrees", dpi: 150, convert: () => ["-background", "white", "-rotate", "15"] },
  {
    name: "20 % perspective",
    dpi: 150,
    convert: ([width, height]) => [
      "-virtual-pixel",
      "white",
      "-distort",
      "Perspective",
      `0,0 ${width * 0.1},0 ${width},0 ${width * 0.9},0 0,${height} 0,${height} ${width},${height} ${width},${height}`,
    ],
  },
  { name: "low contrast", dpi: 150, convert: () => ["+level", "45%,70%"] },
  {
    name: "a stain over a tenth of the code",
    dpi: 150,
    convert: (_, codes) => [
      "-fill",
      "gray(45%)",
      ...codes.flatMap(({ x, y, side }) => {
        const [atX, atY, radius] = [x + side * 0.52, y + side * 0.55, side * spotRadius];
        return ["-draw", `circle ${atX},${atY} ${atX + radius},${atY}`];
      }),
    ],
  },
  { name: "printed at half size", dpi: 300, convert: () => ["-resize", "50%", "-resize", "50%"] },
];
