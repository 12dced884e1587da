/**
 * What a photo for the PR card must be. `case/policy.ts` may override each figure; these are the defaults.
 * Lightness is CIE L* (0 black to 100 white), chroma is CIE C*ab (0 neutral), shares are 0 to 1.
 */
export interface PhotoThresholds {
  /** Hard: the largest file, in bytes. */
  readonly maxBytes: number;
  /** Hard: the picture as it is seen (EXIF orientation applied), in pixels, both ends included. */
  readonly minWidth: number;
  readonly minHeight: number;
  readonly maxWidth: number;
  readonly maxHeight: number;
  /** Soft: a sample of the border is white from this lightness on … */
  readonly whiteLightness: number;
  /** … and up to this chroma. */
  readonly whiteChroma: number;
  /** Soft: at least this share of the border must be white. */
  readonly minWhiteShare: number;
  /** Soft: the border's lightness may spread (90th less 10th percentile) this far. */
  readonly maxBackgroundSpread: number;
  /** Soft: the light end (90th percentile) of a neutral border must reach this lightness. */
  readonly minBackgroundLight: number;
  /** Soft: at most this share of what stands in front of the background may be clipped to white. */
  readonly maxClippedShare: number;
  /** Soft: at least this share of the place of the head must differ from the background. */
  readonly minSubjectShare: number;
  /** Soft: at most this share of the place of the face may be small blown spots. */
  readonly maxGlareShare: number;
  /** Soft: the perceptual blur of the central region (0 sharp to 1 blurred). */
  readonly maxBlur: number;
  /** Soft: at most this share of the pixels may be transparent. */
  readonly maxTransparentShare: number;
}

/**
 * The four hard figures are the published ones (facts 128–130). The soft ones were set on pictures degraded step by
 * step (docs/decisions/photo.md); they warn and never refuse, so each is put where an ordinary, well-made photo has
 * room to spare. None of them looks at how light or dark a face is.
 */
export const defaultPhotoThresholds: PhotoThresholds = {
  // Published as "4 MB"; read as 4 MiB, the kinder of the two readings.
  maxBytes: 4 * 1024 * 1024,
  minWidth: 715,
  minHeight: 1000,
  maxWidth: 2000,
  maxHeight: 2800,
  // A lit white wall lies between 88 and 100; a white one in half shade at 80, light grey paint at 78.
  whiteLightness: 82,
  // Warm bulbs give a white wall a chroma of 4 to 8; a cream wall starts at 12.
  whiteChroma: 10,
  // Long hair or a wide shoulder may take a fifth of the border.
  minWhiteShare: 0.8,
  // A lamp's fall-off over a wall spreads 3 to 7; a shadow beside the head 12 and more.
  maxBackgroundSpread: 10,
  // White at half its light (one stop under) is 76; below 70 the whole picture is visibly dark.
  minBackgroundLight: 70,
  // White clothes and hair rarely clip in a sound exposure; one stop over, a tenth and more is lost.
  maxClippedShare: 0.12,
  // A head fills more than half of its place; under a quarter it cannot be told from the background.
  minSubjectShare: 0.25,
  // Light caught in both eyes is under 0.1 %; a flash on glasses or forehead 0.5 % and more.
  maxGlareShare: 0.004,
  // Sharp portraits lie between 0.32 and 0.48 at 480 pixels' width; visibly soft ones from 0.57 on.
  maxBlur: 0.55,
  // An opaque picture has none; rounding at edges of exported pictures stays under this.
  maxTransparentShare: 0.001,
};
