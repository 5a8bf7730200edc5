/** Where rows (or columns) lie, in pixels: known sizes first, then all of one size. */
export class AxisLayout {
  private readonly ends: Float64Array;

  /** `sizes`: pixels of the first rows or columns; 0 = hidden. */
  constructor(
    sizes: readonly number[],
    private readonly usual: number,
  ) {
    this.ends = new Float64Array(sizes.length);
    let end = 0;
    for (const [index, size] of sizes.entries()) this.ends[index] = end += size;
  }

  /** Where it begins. */
  offset(index: number): number {
    if (index <= 0) return 0;
    const known = this.ends.length;
    if (index <= known) return this.ends[index - 1] ?? 0;
    return (this.ends[known - 1] ?? 0) + (index - known) * this.usual;
  }

  size(index: number): number {
    return this.offset(index + 1) - this.offset(index);
  }

  /** The visible one at that place. */
  indexAt(pixel: number): number {
    const known = this.ends.length;
    const end = this.ends[known - 1] ?? 0;
    if (pixel >= end) return known + Math.floor((pixel - end) / this.usual);
    let [low, high] = [0, known - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ends[middle] ?? 0) > pixel) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
