import { useQuery } from '@tanstack/preact-query';
import { useId, useState } from 'preact/hooks';
import { call, get, post, segment } from '../api.js';
import { count, languageName } from '../format.js';
import { Unanswered } from '../parts/answer.js';
import { Foreign, Section, Table, When } from '../parts/small.js';
import { ViewHead } from '../parts/view-head.js';
import { queries } from '../queries.js';
import { go, linkTo } from '../router.js';
import {
  Check,
  Choice,
  Field,
  Form,
  Progress,
  RefField,
  State,
  shown,
  useDatasets,
  useSplits,
  useVersion,
} from './parts.js';
import { type DatasetVersion, isUnderWay, type LeakReport, type Ref, type SplitRun } from './shapes.js';
import { words } from './texts.js';

const said = words.data;
const placeOf = (name: string): string => `/lab/data/${segment(name)}`;

const TYPES: Readonly<Record<string, string>> = { csv: 'text/csv', tsv: 'text/csv', gz: 'application/gzip' };

function Upload() {
  const [name, setName] = useState('');
  const [description, setDescription] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const id = useId();
  const send = async () => {
    if (file === null) return;
    const type = TYPES[file.name.split('.').at(-1)!.toLowerCase()] ?? 'application/x-ndjson';
    const query = new URLSearchParams({ name, file: file.name, ...(description === '' ? {} : { description }) });
    if (/\.csv\.gz$/i.test(file.name)) query.set('format', 'csv');
    const version = await call<DatasetVersion>('POST', `/v1/datasets?${query}`, { file, type });
    void queries.invalidateQueries({ queryKey: ['lab'] });
    go(placeOf(version.name));
  };
  return (
    <Form send={send} submit={said.send}>
      <p class="unknown">{said.uploadLead}</p>
      <div class="lab-field">
        <label for={id}>{said.file}</label>
        <input
          id={id}
          type="file"
          required
          accept=".csv,.tsv,.jsonl,.ndjson,.json,.gz"
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0] ?? null;
            setFile(chosen);
            if (chosen !== null && name === '')
              setName(chosen.name.replace(/(\.(csv|tsv|jsonl|ndjson|json|gz))+$/i, ''));
          }}
        />
      </div>
      <Field label={said.name} value={name} change={setName} required />
      <Field label={said.description} value={description} change={setDescription} />
    </Form>
  );
}

function FromDecisions() {
  const { data } = useDatasets();
  const [form, setForm] = useState({ name: 'decisions', axis: '', since: '', queue: '', base: '' });
  const set = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value });
  const send = async () => {
    const { name, axis, since, queue, base } = form;
    const version = await post<DatasetVersion>('/v1/datasets/from-decisions', {
      name,
      ...(axis === '' ? {} : { axis }),
      ...(since === '' ? {} : { since: `${since}T00:00:00Z` }),
      ...(queue === '' ? {} : { queue }),
      ...(base === '' ? {} : { base: { dataset: base } }),
    });
    void queries.invalidateQueries({ queryKey: ['lab'] });
    go(placeOf(version.name));
  };
  return (
    <Form send={send} submit={said.take}>
      <p class="unknown">{said.fromDecisionsLead}</p>
      <Field label={said.name} value={form.name} change={set('name')} required />
      <Field label={said.axis} value={form.axis} change={set('axis')} hint={said.axisHint} />
      <Field label={said.since} value={form.since} change={set('since')} type="date" />
      <Field label={said.queue} value={form.queue} change={set('queue')} hint={said.queueHint} />
      <Choice
        label={said.base}
        value={form.base}
        options={[['', said.noBase], ...(data?.datasets ?? []).map(({ name }) => [name, name] as const)]}
        change={set('base')}
      />
    </Form>
  );
}

export function DatasetsView() {
  const query = useDatasets();
  return (
    <>
      <ViewHead title={said.title} lead={said.lead} />
      {!query.isSuccess ? (
        <Unanswered query={query} />
      ) : query.data.datasets.length === 0 ? (
        <p class="unknown">{said.none}</p>
      ) : (
        <Table
          label={said.title}
          columns={said.columns}
          rows={query.data.datasets.map((dataset) => [
            <a key="name" {...linkTo(placeOf(dataset.name))}>
              <Foreign>{dataset.name}</Foreign>
            </a>,
            dataset.versions.length,
            count(dataset.versions.reduce((newest, each) => (each.version > newest.version ? each : newest)).rows),
            <When key="since" at={dataset.createdAt} />,
            <Foreign key="by">{dataset.createdBy}</Foreign>,
          ])}
        />
      )}
      <div class="lab-pair">
        <Section title={said.upload}>
          <Upload />
        </Section>
        <Section title={said.fromDecisions}>
          <FromDecisions />
        </Section>
      </div>
      <Section title={said.leaks}>
        <Leaks />
      </Section>
    </>
  );
}

const KINDS = ['exact', 'nearDuplicate', 'author', 'thread'] as const;

function Leaks() {
  const [a, setA] = useState<Ref | null>(null);
  const [b, setB] = useState<Ref | null>(null);
  const [report, setReport] = useState<LeakReport | null>(null);
  return (
    <>
      <Form send={async () => setReport(await post<LeakReport>('/v1/datasets/leaks', { a, b }))} submit={said.check}>
        <p class="unknown">{said.leaksLead}</p>
        <RefField label={said.leakFirst} value={a} change={setA} />
        <RefField label={said.leakSecond} value={b} change={setB} />
      </Form>
      {report !== null && (
        <div role="status">
          <p>{said.leakResult(report.any, report.rows)}</p>
          {report.any > 0 && (
            <>
              <Table
                label={said.leaks}
                columns={said.leakColumns}
                rows={KINDS.map((kind) => [said.leakKinds[kind], count(report[kind])])}
              />
              <h4>{said.leakExamples}</h4>
              <ul>
                {report.examples.slice(0, 12).map(({ id, knownBy, leak }) => (
                  <li key={`${leak}${id}`}>
                    <Foreign>{said.leakExample(id, knownBy, said.leakKinds[leak])}</Foreign>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </>
  );
}

export function DatasetView({ name }: { name: string }) {
  const query = useVersion(name, 'latest');
  if (!query.isSuccess) return <Unanswered query={query} />;
  const version = query.data;
  const base = `/v1/datasets/${segment(name)}/versions/${version.version}`;
  return (
    <>
      <ViewHead
        title={<Foreign>{version.name}</Foreign>}
        back={{ to: '/lab/data', text: said.back }}
        lead={
          <>
            {words.version(version.version)} · {said.rows(version.rows)} · <When at={version.createdAt} /> ·{' '}
            {version.origin.kind === 'decisions' ? said.decided : said.uploaded(version.origin.file ?? null)} ·{' '}
            {said.digest(version.digest)}
          </>
        }
      >
        <a class="button" href={`${base}/file`} download>
          {said.wholeFile}
        </a>
      </ViewHead>
      {version.faultyRows > 0 && (
        <div class="failure">
          <p>{said.faults(version.faultyRows)}</p>
          <ul>
            {version.faults.slice(0, 20).map(({ line, path, message }) => (
              <li key={`${line}${path}`}>
                <Foreign>{said.fault(line, path, message)}</Foreign>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Section title={said.scheme}>
        <Table
          label={said.scheme}
          columns={said.schemeColumns}
          rows={version.axes.map(({ axis, kind, classes, counts, rows, soft }) => [
            <Foreign key="axis">{axis}</Foreign>,
            `${said.kinds[kind] ?? kind}${soft ? `, ${said.soft}` : ''}`,
            count(rows),
            <Foreign key="classes">
              {classes.map((each, at) => `${each} ${count(counts[at] ?? 0)}`).join(', ')}
            </Foreign>,
          ])}
        />
        <p class="unknown">
          {said.languages}:{' '}
          {version.languages.map(({ code, rows }) => `${languageName(code)} ${count(rows)}`).join(', ')}
          {version.fields.length > 0 && ` · ${said.fields}: `}
          <Foreign>{version.fields.map((field) => field.name).join(', ')}</Foreign>
        </p>
      </Section>
      <Section title={said.preview}>
        <Preview base={base} name={name} />
      </Section>
      {version.labellers.length > 1 && (
        <Section title={said.agreement}>
          <Agreement base={base} />
        </Section>
      )}
      <Section title={said.split}>
        <Splits name={name} base={base} />
      </Section>
    </>
  );
}

interface PreviewRow {
  readonly number: number;
  readonly line: number;
  readonly row: { readonly text?: string; readonly labels?: unknown };
}

const AT_ONCE = 8;

function Preview({ base, name }: { base: string; name: string }) {
  const [from, setFrom] = useState(0);
  const query = useQuery({
    queryKey: ['lab', 'rows', name, from],
    queryFn: () => get<{ rows: PreviewRow[]; next: number | null }>(`${base}/rows?from=${from}&limit=${AT_ONCE}`),
  });
  if (!query.isSuccess) return <Unanswered query={query} />;
  const { rows, next } = query.data;
  return (
    <>
      <Table
        label={said.preview}
        columns={said.previewColumns}
        rows={rows.map(({ line, row }) => [
          line,
          <Foreign key="text" class="lab-text">
            {String(row.text ?? '')}
          </Foreign>,
          <Foreign key="labels" class="lab-labels">
            {JSON.stringify(row.labels ?? {})}
          </Foreign>,
        ])}
      />
      <p class="lab-acts">
        <button
          type="button"
          class="button small"
          disabled={from === 0}
          onClick={() => setFrom(Math.max(0, from - AT_ONCE))}
        >
          ←
        </button>
        <button type="button" class="button small" disabled={next === null} onClick={() => setFrom(next ?? 0)}>
          →
        </button>
      </p>
    </>
  );
}

interface Pair {
  readonly first: string;
  readonly second: string;
  readonly axis: string;
  readonly rows: number;
  readonly same: number;
  readonly kappa: number | null;
}

function Agreement({ base }: { base: string }) {
  const query = useQuery({
    queryKey: ['lab', 'agreement', base],
    queryFn: () => get<{ pairs: Pair[] }>(`${base}/agreement`),
  });
  if (!query.isSuccess) return <Unanswered query={query} />;
  return (
    <Table
      label={said.agreement}
      columns={said.agreementColumns}
      rows={query.data.pairs.map(({ first, second, axis, rows, same, kappa }) => [
        <Foreign key="who">{`${first}, ${second}`}</Foreign>,
        <Foreign key="axis">{axis}</Foreign>,
        count(rows),
        count(same),
        shown(kappa),
      ])}
    />
  );
}

const TIES = ['duplicate', 'author', 'thread'] as const;
const PARTS = ['train', 'dev', 'test'] as const;

function Splits({ name, base }: { name: string; base: string }) {
  const query = useSplits(name, 'latest');
  const [shares, setShares] = useState({ train: '80', dev: '10', test: '10' });
  const [keep, setKeep] = useState<readonly (typeof TIES)[number][]>(TIES);
  const [seed, setSeed] = useState('1');
  const send = async () => {
    const wanted = Object.fromEntries(
      PARTS.flatMap((part) => (Number(shares[part]) > 0 ? [[part, Number(shares[part]) / 100]] : [])),
    );
    await post(`${base}/splits`, { seed: Number(seed), shares: wanted, keep });
    await queries.invalidateQueries({ queryKey: ['lab', 'splits', name] });
  };
  return (
    <>
      <Form send={send} submit={said.doSplit}>
        <p class="unknown">{said.splitLead}</p>
        <div class="lab-row">
          {PARTS.map((part) => (
            <Field
              key={part}
              label={`${said.shares[part]} %`}
              type="number"
              min={0}
              max={100}
              value={shares[part]}
              change={(value) => setShares({ ...shares, [part]: value })}
            />
          ))}
          <Field label={said.seed} type="number" min={0} value={seed} change={setSeed} />
        </div>
        <fieldset class="lab-ref">
          <legend>{said.keep}</legend>
          {TIES.map((tie) => (
            <Check
              key={tie}
              label={said.ties[tie]}
              is={keep.includes(tie)}
              change={(is) => setKeep(TIES.filter((each) => (each === tie ? is : keep.includes(each))))}
            />
          ))}
        </fieldset>
      </Form>
      {query.data?.splits.map((split) => (
        <Split key={split.id} split={split} base={base} />
      ))}
    </>
  );
}

function Split({ split, base }: { split: SplitRun; base: string }) {
  const { id, state, result, error, progress, createdAt } = split;
  return (
    <div class="lab-split">
      <p>
        <State state={state} /> <When at={createdAt} />
      </p>
      {isUnderWay(split) && <Progress name={said.split} {...progress} />}
      {error !== null && <p class="lab-problem">{error.message}</p>}
      {result !== null && (
        <>
          <p>{said.splitWhen(result.groups, result.largestGroup)}</p>
          <Table
            label={said.split}
            columns={said.splitColumns}
            rows={result.parts.map((part) => {
              const leak = result.leaks.find(({ to }) => to === part.name);
              return [
                part.name,
                count(part.rows),
                leak === undefined ? words.none : said.partLeaks(leak.text, leak.author, leak.thread),
                <a key="file" href={`${base}/splits/${segment(id)}/parts/${segment(part.name)}`} download>
                  {part.name}.jsonl
                </a>,
              ];
            })}
          />
          {result.notes.map((note) => (
            <p key={note} class="unknown">
              <Foreign>{note}</Foreign>
            </p>
          ))}
        </>
      )}
    </div>
  );
}
