import { get, post } from '../api.js';

interface PolicyView {
  readonly policy: string;
  readonly name: string;
  readonly state: 'draft' | 'live' | 'retired';
  readonly rules: readonly { readonly id: string }[];
}

/** The signal by which a policy sees the score of a yes-no axis; null where it has none of that kind. */
export function signalOf(axis: string): string | null {
  if (axis === 'spam') return 'spam.score';
  return axis.startsWith('tone.') ? axis : null;
}

/** The live policy with a rule that sends everything from a threshold up to people, as a draft; its name. */
export async function draftPolicy(axis: string, threshold: number): Promise<string> {
  const { policies } = await get<{ policies: PolicyView[] }>('/v1/policies');
  const live = policies.find(({ state }) => state === 'live') ?? policies[0];
  const id = `measured-${axis.replace(/[^a-z0-9]+/g, '-')}`;
  const signal = signalOf(axis);
  const rule = {
    id,
    when: { signal, atLeast: threshold },
    outcome: {
      action: 'review',
      queue: axis === 'spam' ? 'spam' : 'tone',
      priority: { signal },
      tags: [axis.replace(/^tone\./, '')],
      reason: `${axis} scored ${threshold} or more`,
    },
  };
  const rules = [...(live?.rules ?? []).filter((each) => each.id !== id), rule];
  const { policy } = await post<PolicyView>('/v1/policies', { name: live?.name ?? 'default', rules });
  return policy;
}
