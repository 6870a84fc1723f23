import { useQuery } from '@tanstack/preact-query';
import { useState } from 'preact/hooks';
import { call, get, post, segment } from '../api.js';
import { Unanswered } from '../parts/answer.js';
import { Foreign, Section, Table } from '../parts/small.js';
import { ViewHead } from '../parts/view-head.js';
import { queries } from '../queries.js';
import { Act, Field, Form, listed } from './parts.js';
import type { Target } from './shapes.js';
import { words } from './texts.js';

const said = words.targets;
const changed = () => queries.invalidateQueries({ queryKey: ['lab', 'targets'] });

function Add() {
  const [form, setForm] = useState({ name: '', aliases: '', opposed: '', description: '' });
  const set = (name: keyof typeof form) => (value: string) => setForm({ ...form, [name]: value });
  const send = async () => {
    const { name, description } = form;
    await post('/v1/targets', { name, aliases: listed(form.aliases), opposed: listed(form.opposed), description });
    setForm({ name: '', aliases: '', opposed: '', description: '' });
    await changed();
  };
  return (
    <Form send={send} submit={said.save}>
      <Field label={said.name} value={form.name} change={set('name')} required />
      <Field label={said.aliases} value={form.aliases} change={set('aliases')} hint={said.aliasesHint} />
      <Field label={said.opposed} value={form.opposed} change={set('opposed')} hint={said.aliasesHint} />
      <Field label={said.description} value={form.description} change={set('description')} />
    </Form>
  );
}

export function TargetsView({ leads }: { leads: boolean }) {
  const query = useQuery({ queryKey: ['lab', 'targets'], queryFn: () => get<{ targets: Target[] }>('/v1/targets') });
  return (
    <>
      <ViewHead title={said.title} lead={said.lead} />
      {!query.isSuccess ? (
        <Unanswered query={query} />
      ) : query.data.targets.length === 0 ? (
        <p class="unknown">{said.none}</p>
      ) : (
        <Table
          label={said.title}
          columns={leads ? said.columns : said.columns.slice(0, 4)}
          rows={query.data.targets.map(({ id, name, aliases, opposed, description }) => [
            <Foreign key="name">{name}</Foreign>,
            <Foreign key="aliases">{aliases.join(', ')}</Foreign>,
            <Foreign key="opposed">{opposed.join(', ')}</Foreign>,
            <Foreign key="description">{description}</Foreign>,
            ...(leads
              ? [
                  <Act
                    key="remove"
                    label={words.remove}
                    act={async () => {
                      await call('DELETE', `/v1/targets/${segment(id)}`);
                      await changed();
                    }}
                  />,
                ]
              : []),
          ])}
        />
      )}
      {leads ? (
        <Section title={said.begin}>
          <Add />
        </Section>
      ) : (
        <p class="unknown">{said.readOnly}</p>
      )}
      <p class="unknown">{said.next}</p>
    </>
  );
}
