/** Whether two values as JSON holds them say the same, whatever the order of fields; a field that is undefined is the same as none. */
export function sameData(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  if (Array.isArray(one) && Array.isArray(other) && one.length !== other.length) return false;
  const fields = new Map<string, unknown>(Object.entries(other));
  const known = Object.entries(one);
  return (
    known.every(([field, value]) => sameData(value, fields.get(field))) &&
    [...fields].every(([field, value]) => value === undefined || Object.hasOwn(one, field))
  );
}
