import { Foreign } from '../parts/small.js';
import { texts } from '../texts.js';
import { ListField, SettingForm } from './setting-form.js';

const words = texts.statement;
type Sentence = keyof typeof words.fields;
type Template = Readonly<Record<Sentence, string>> & { readonly text: string; readonly territory: readonly string[] };

const SENTENCES = Object.keys(words.fields) as Sentence[];
const MARKED = /\{[a-z]+\}/;

/** The words in which authors are told why a comment was turned away, and the export for the EU's database. */
export function StatementForm({ canChange }: { canChange: boolean }) {
  return (
    <>
      <SettingForm<Template>
        path="/v1/statement-template"
        canChange={canChange}
        shown={({ text }) => (
          <p class="statement-text">
            <Foreign>{text}</Foreign>
          </p>
        )}
      >
        {(template, change) => (
          <>
            <label class="setting-wide">
              {words.text}
              <textarea
                rows={8}
                maxLength={5_000}
                dir="auto"
                value={template.text}
                required
                onInput={(event) => change({ ...template, text: event.currentTarget.value })}
              />
            </label>
            <p class="unknown">{words.placeholders}</p>
            <div class="setting-grid setting-grid-wide">
              {SENTENCES.map((name) => (
                <label key={name}>
                  {words.fields[name]}
                  <input
                    dir="auto"
                    maxLength={1_000}
                    value={template[name]}
                    onInput={(event) => change({ ...template, [name]: event.currentTarget.value })}
                  />
                </label>
              ))}
              <ListField
                label={words.territory}
                hint={words.everywhere}
                value={template.territory}
                change={(territory) => change({ ...template, territory: territory ?? [] })}
              />
            </div>
            <p class="setting-label">{words.preview}</p>
            <p class="statement-text">
              <Foreign>{preview(template)}</Foreign>
            </p>
          </>
        )}
      </SettingForm>
      {canChange && (
        <p class="sheet-foot">
          <a class="button" href="/v1/statements?format=csv" download>
            {words.exportCsv}
          </a>
          <a class="button" href="/v1/statements" download>
            {words.exportJson}
          </a>
        </p>
      )}
    </>
  );
}

/** As for a rejection by a person, with the reason in words. */
function preview(template: Template): string {
  const sentences: Readonly<Record<string, string>> = {
    action: template.rejected,
    reasons: template.unspecified,
    found: template.foundByModel,
    decided: template.decidedByPerson,
    ground: [template.ground, template.groundUrl].join(' ').trim(),
    redress: template.redress,
  };
  let text = template.text;
  for (const [name, sentence] of Object.entries(sentences)) text = text.replaceAll(`{${name}}`, () => sentence);
  return MARKED.test(text) ? text : text.trim();
}
