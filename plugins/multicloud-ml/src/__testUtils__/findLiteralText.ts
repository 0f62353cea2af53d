import ts from 'typescript';

/** Attributes and properties whose text a person reads or hears. */
const READ = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'caption',
  'description',
  'hint',
  'label',
  'meaning',
  'note',
  'placeholder',
  'searchPlaceholder',
  'secondaryLabel',
  'title',
  'todo',
  'what',
  'why',
]);

/** Elements whose content is code, which is the same in every language. */
const CODE = new Set(['CodeExample', 'code', 'pre']);

/** A text that is not in the messages. */
export interface LiteralText {
  /** `file:line`. */
  at: string;
  text: string;
}

/**
 * Text for people that stands in a source file itself rather than in the messages: as the content of an element, as what
 * an attribute or a property says, or as a sentence anywhere.
 */
export function findLiteralText(
  fileName: string,
  source: string,
): LiteralText[] {
  const file = ts.createSourceFile(
    fileName,
    source,
    ts.ScriptTarget.Latest,
    true,
    fileName.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const found: LiteralText[] = [];
  const visit = (node: ts.Node) => {
    if (isCode(node) || ts.isImportDeclaration(node)) return;
    const text = textOf(node);
    if (text !== undefined && isForPeople(node, text)) {
      const { line } = file.getLineAndCharacterOfPosition(node.getStart(file));
      found.push({ at: `${fileName}:${line + 1}`, text: text.trim() });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isCode(node: ts.Node): boolean {
  return ts.isJsxElement(node) &&
    CODE.has(node.openingElement.tagName.getText())
    ? // Its attributes are read all the same.
      node.openingElement.attributes.properties.every(
        one =>
          findLiteralText('attribute.tsx', `<a ${one.getText()} />`).length ===
          0,
      )
    : false;
}

/** The text of a literal; of a template, what stands between its values. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isJsxText(node)) return node.text;
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) {
    return node.text;
  }
  if (ts.isTemplateExpression(node)) {
    return [node.head, ...node.templateSpans.map(span => span.literal)]
      .map(part => part.text)
      .join('…');
  }
  return undefined;
}

function isForPeople(node: ts.Node, text: string): boolean {
  // An id such as `none-read` chooses a message; it is none.
  if (!/\p{L}{2}/u.test(text) || /^[a-z]+(-[a-z]+)+$/.test(text)) return false;
  if (ts.isJsxText(node)) return true;
  return isRead(node) || isSentence(text);
}

/** Two words with a space between them, of which a list of class names or a CSS value has none in sentence case. */
function isSentence(text: string): boolean {
  return (
    /(^|\s)\p{Lu}?\p{Ll}+ \p{Ll}+ \p{Ll}+/u.test(text) ||
    /^\p{Lu}\p{Ll}+ \p{L}+/u.test(text)
  );
}

/** Whether a literal is the content of an element or what is read of it, also as one of several choices. */
function isRead(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isConditionalExpression(parent)) {
    return parent.condition !== node && isRead(parent);
  }
  if (ts.isBinaryExpression(parent)) {
    const operators = [
      ts.SyntaxKind.AmpersandAmpersandToken,
      ts.SyntaxKind.BarBarToken,
      ts.SyntaxKind.QuestionQuestionToken,
    ];
    return operators.includes(parent.operatorToken.kind) && isRead(parent);
  }
  if (ts.isParenthesizedExpression(parent)) return isRead(parent);
  if (ts.isJsxExpression(parent)) {
    return ts.isJsxAttribute(parent.parent)
      ? READ.has(parent.parent.name.getText())
      : true;
  }
  if (ts.isJsxAttribute(parent)) return READ.has(parent.name.getText());
  if (ts.isPropertyAssignment(parent)) return READ.has(parent.name.getText());
  return false;
}
