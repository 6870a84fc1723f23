import type { SeparatedPage } from './page.js';
export function separateHtml(_html: string): SeparatedPage {
  return { hasComments: false, hasCommentsProbability: 0, warnings: [], segments: [], renderedText: '' };
}
