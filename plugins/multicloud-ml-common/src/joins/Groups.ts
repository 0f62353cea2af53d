/** Which of many are one (union-find). A group may be anchored: it then belongs to an entity, whatever joins it. */
export class Groups {
  private readonly parents: number[] = [];
  private readonly anchors: Array<string | undefined> = [];

  /** Adds one more, as a group of its own. */
  add(anchor?: string): number {
    this.anchors.push(anchor);
    return this.parents.push(this.parents.length) - 1;
  }

  /** The first of the group, which stands for it. */
  of(index: number): number {
    let root = index;
    while (this.parents[root] !== root) {
      this.parents[root] = this.parents[this.parents[root]];
      root = this.parents[root];
    }
    return root;
  }

  anchorOf(index: number): string | undefined {
    return this.anchors[this.of(index)];
  }

  /** Makes two groups one. The caller sees to it that they are not anchored to different entities. */
  unite(a: number, b: number): void {
    const first = Math.min(this.of(a), this.of(b));
    const other = Math.max(this.of(a), this.of(b));
    this.anchors[first] ??= this.anchors[other];
    this.parents[other] = first;
  }
}
