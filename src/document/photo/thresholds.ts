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
  /** Soft: the border's lightness may spread (95th less 5th percentile) this far. */
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
  /** Soft, and all that follow, where a face is looked for: another face may be so large beside the first (√ of areas). */
  readonly maxOtherFace: number;
  /** From the middle of the eyes to the chin, as a share of the photo's height. */
  readonly minFaceSize: number;
  readonly maxFaceSize: number;
  /** The middle of the eyes may be so far from the photo's middle, as a share of its width … */
  readonly maxOffCentre: number;
  /** … and must lie between these shares of its height, from the top. */
  readonly minEyeLine: number;
  readonly maxEyeLine: number;
  /** Degrees that the line of the eyes may be turned. */
  readonly maxTilt: number;
  /** The less open eye, and the lips, as shares of the way from eyes to chin. */
  readonly minEyeOpening: number;
  readonly maxMouthOpening: number;
  /** What the light on both cheeks must have in common, 0 to 1. */
  readonly minLightBalance: number;
  /** The mean luminance gradient around the head, 0 for a plane. */
  readonly maxBackgroundGradient: number;
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
  // Warm bulbs give a white wall a chroma of 4 to 8; beige paint starts at 9, cream at 12.
  whiteChroma: 8,
  // Long hair or a wide shoulder may take a fifth of the border.
  minWhiteShare: 0.8,
  // A lamp's fall-off over a wall spreads 3 to 7; a shadow beside the head 15 and more.
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
  // The standard's unicity, √ of the areas. Somebody behind has half the first one's face; a badge or a picture on the wall a tenth.
  maxOtherFace: 0.3,
  // The card's photo on paper has 31 to 36 mm from chin to crown of 70 mm, which is 0.21 to 0.25 from eyes to chin; a third to either side.
  minFaceSize: 0.16,
  maxFaceSize: 0.33,
  // The drawn frame's middle; a head's width is 0.4 of the photo, so that at 0.1 a quarter of it is beside where it should be.
  maxOffCentre: 0.1,
  minEyeLine: 0.25,
  maxEyeLine: 0.58,
  // ISO/IEC 39794-5 D.1 allows 8° of roll. The finder sees less than there is from 15° on, never more.
  maxTilt: 8,
  // Open eyes measured 0.065 to 0.105, one behind glasses included, closed ones 0.03 to 0.05. Set below what a narrow eye
  // may measure: no set at hand says how narrow that is, and a person sees what is missed.
  minEyeOpening: 0.035,
  // Closed lips measured 0.007 to 0.014, a smile that shows teeth 0.08 to 0.11.
  maxMouthOpening: 0.06,
  // Even light measured 0.65 to 0.72; with half the light on one side 0.13 to 0.16.
  minLightBalance: 0.3,
  // White walls with a camera's noise measured 20 to 30, a head that fills the frame 58 to 100 of its own edges, bricks 230.
  maxBackgroundGradient: 110,
};
