/** The order of paths as people expect it: folder by folder, "part 2" before "part 10", files before the folders beside them. */

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** For `sort`; paths with `/`. Equal only for equal paths. */
export function comparePaths(left: string, right: string): number {
  const leftSteps = left.split('/');
  const rightSteps = right.split('/');
  const shared = Math.min(leftSteps.length, rightSteps.length);
  for (let index = 0; index < shared; index += 1) {
    const lastLeft = index === leftSteps.length - 1;
    const lastRight = index === rightSteps.length - 1;
    if (lastLeft !== lastRight) return lastLeft ? -1 : 1;
    const leftStep = leftSteps[index] ?? '';
    const rightStep = rightSteps[index] ?? '';
    if (leftStep === rightStep) continue;
    // Names that differ only in capitals or accents still have an order of their own, so that no two folders are mixed.
    return collator.compare(leftStep, rightStep) || (leftStep < rightStep ? -1 : 1);
  }
  return leftSteps.length - rightSteps.length;
}
