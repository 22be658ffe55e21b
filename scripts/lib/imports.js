// Reads what a source file imports, and the few other facts the walls need, from its syntax tree.
import { parseSync } from 'vite';

/** @typedef {{ specifier: string, isType: boolean, line: number }} Import */
/** @typedef {{ imports: Import[], impure: { what: string, line: number }[], mutable: { name: string, line: number }[],
 *              focused: { what: string, line: number }[], error: string | undefined }} SourceFacts */
/** @typedef {{ type: string, start: number, [key: string]: any }} Node */

const testNames = new Set(['test', 'it', 'describe', 'bench', 'suite']);
const focusNames = new Set(['only', 'skip', 'fixme', 'todo']);

/** @param {Node | null | undefined} node */
const text = (node) =>
  node?.type === 'Literal' && typeof node['value'] === 'string'
    ? node['value']
    : node?.type === 'TemplateLiteral' && node['quasis'].length === 1
      ? node['quasis'][0].value.cooked
      : undefined;

/** @param {Node} node An import or export in which every name is a type is erased, so it cannot carry a chain. */
function isTypeOnly(node) {
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const names = node['specifiers'] ?? [];
  return (
    names.length > 0 &&
    names.every((/** @type {Node} */ name) => name['importKind'] === 'type' || name['exportKind'] === 'type')
  );
}

/** @param {Node} node @returns {{ specifier: string, isType: boolean } | undefined} */
function importOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration': {
      const specifier = text(node['source']);
      return specifier === undefined ? undefined : { specifier, isType: isTypeOnly(node) };
    }
    case 'ImportExpression': {
      const specifier = text(node['source']);
      return { specifier: specifier ?? '(computed)', isType: false };
    }
    case 'TSImportType': {
      const specifier = text(node['source'] ?? node['argument']?.literal ?? node['argument']);
      return specifier === undefined ? undefined : { specifier, isType: true };
    }
    case 'CallExpression': {
      const specifier = node['callee'].name === 'require' ? text(node['arguments'][0]) : undefined;
      return specifier === undefined ? undefined : { specifier, isType: false };
    }
    case 'NewExpression': {
      // new URL('./worker.ts', import.meta.url) is how a worker is named
      const specifier = node['callee'].name === 'URL' ? text(node['arguments'][0]) : undefined;
      const isSource = specifier !== undefined && /^\.\.?\/.*\.tsx?$/.test(specifier);
      return isSource ? { specifier, isType: false } : undefined;
    }
    default:
      return undefined;
  }
}

/** @param {Node} node @returns {string | undefined} */
function impurityOf(node) {
  if (node.type === 'NewExpression' && node['callee'].name === 'Date' && node['arguments'].length === 0) {
    return 'new Date()';
  }
  if (node.type !== 'CallExpression') return undefined;
  if (node['callee'].name === 'Date') return 'Date()';
  const name = `${node['callee'].object?.name}.${node['callee'].property?.name}`;
  return name === 'Date.now' || name === 'Math.random' ? `${name}()` : undefined;
}

/** @param {Node} node @returns {string | undefined} test.only, describe.skip, test.describe.only ... */
function focusOf(node) {
  if (node.type !== 'MemberExpression' || !focusNames.has(node['property'].name)) return undefined;
  const object = node['object'];
  const base = object.type === 'MemberExpression' ? object['object'].name : object.name;
  return testNames.has(base) ? `${base}.${node['property'].name}` : undefined;
}

/** @param {unknown} node @param {(node: Node) => void} visit */
function walk(node, visit) {
  if (Array.isArray(node)) {
    for (const item of node) walk(item, visit);
  } else if (node !== null && typeof node === 'object') {
    if ('type' in node && typeof node.type === 'string') visit(/** @type {Node} */ (node));
    for (const value of Object.values(node))
      if (value !== null && typeof value === 'object') walk(value, visit);
  }
}

/** @param {string} path @param {string} source @returns {SourceFacts} */
export function readFacts(path, source) {
  const { program, errors } = parseSync(path, source);
  /** @type {SourceFacts} */
  const facts = { imports: [], impure: [], mutable: [], focused: [], error: errors[0]?.message };
  const lineAt = (/** @type {number} */ offset) => source.slice(0, offset).split('\n').length;
  for (const statement of /** @type {Node[]} */ (/** @type {unknown} */ (program.body))) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement['declaration'] : statement;
    if (declaration?.type !== 'VariableDeclaration' || declaration.kind === 'const') continue;
    if (declaration.declare) continue;
    facts.mutable.push({ name: declaration.declarations[0].id.name, line: lineAt(statement.start) });
  }
  walk(program, (node) => {
    const line = () => lineAt(node.start);
    const found = importOf(node);
    if (found) facts.imports.push({ ...found, line: line() });
    const impurity = impurityOf(node);
    if (impurity) facts.impure.push({ what: impurity, line: line() });
    const focus = focusOf(node);
    if (focus) facts.focused.push({ what: focus, line: line() });
  });
  return facts;
}
