/** Where a comment may be cut: before each line and each sentence but the first. */
export function cutPlaces(text: string): readonly number[] {
  const places: number[] = [];
  for (const match of text.matchAll(/(?:\n+|[.!?…]["'”»)]*\s+)(?=\S)/gu)) {
    const at = match.index + match[0].length;
    if (text.slice(0, at).trim() !== '' && at < text.length) places.push(at);
  }
  return places;
}
