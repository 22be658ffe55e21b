/** One text for one value, wherever it is made: names in order of their code units, nothing that is undefined. */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) {
    let list = '';
    for (const item of value) list += (list === '' ? '' : ',') + canonicalJson(item);
    return `[${list}]`;
  }
  const fields = new Map<string, unknown>(Object.entries(value));
  let text = '';
  for (const name of [...fields.keys()].sort()) {
    const field = fields.get(name);
    if (field !== undefined)
      text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${canonicalJson(field)}`;
  }
  return `{${text}}`;
}
