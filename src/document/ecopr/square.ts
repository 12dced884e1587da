import bwipjs from "bwip-js/generic";

/** A row's dark stretch, in modules: where it begins, its row from the top, and how long it is. */
export interface Stretch {
  readonly column: number;
  readonly row: number;
  readonly length: number;
}

/**
 * The QR code (ISO/IEC 18004) of a text, with a quarter of it to spare for folds and stains (level Q): its dark stretches
 * and the modules of one side. The white margin around it is the sheet's.
 */
export function squareOf(text: string): { readonly side: number; readonly dark: readonly Stretch[] } {
  const [drawn] = bwipjs.raw("qrcode", text, "eclevel=Q");
  if (drawn === undefined || !("pixs" in drawn)) throw new Error("The square code of the eCOPR could not be drawn.");
  const { pixs, pixx: side } = drawn;
  const dark: Stretch[] = [];
  for (let row = 0; row < side; row += 1) {
    let column = 0;
    while (column < side) {
      let length = 0;
      while (column + length < side && pixs[row * side + column + length] === 1) length += 1;
      if (length > 0) dark.push({ column, row, length });
      column += Math.max(1, length);
    }
  }
  return { side, dark };
}
