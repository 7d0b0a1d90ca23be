import ts from 'typescript';
import type { SourceFile } from './repository.js';

/** A piece of a source file, with the line it begins on. */
export interface Place {
  readonly line: number;
  readonly text: string;
}

export function parse({ path, text }: SourceFile): ts.SourceFile {
  return ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true);
}

/** Every text that the program could show or compare: string and template literals, JSX text, regular expressions. */
export function literals(file: SourceFile): readonly (Place & { readonly isPattern: boolean })[] {
  const tree = parse(file);
  const found: (Place & { readonly isPattern: boolean })[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isStringLiteralLike(node) ||
      ts.isTemplateLiteralToken(node) ||
      ts.isJsxText(node) ||
      ts.isRegularExpressionLiteral(node)
    ) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      found.push({ line: line + 1, text: node.text, isPattern: ts.isRegularExpressionLiteral(node) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Exported functions and classes of a file that carry no doc comment. A type's fields and a constant's value show themselves. */
export function undocumentedExports(file: SourceFile): readonly Place[] {
  const tree = parse(file);
  return tree.statements
    .filter((statement) => ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    .filter((statement) => hasExport(statement) && ts.getJSDocCommentsAndTags(statement).length === 0)
    .map((statement) => ({
      line: tree.getLineAndCharacterOfPosition(statement.getStart(tree)).line + 1,
      text: statement.getText(tree).split('\n')[0] ?? '',
    }));
}

function hasExport(statement: ts.HasModifiers): boolean {
  return ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
