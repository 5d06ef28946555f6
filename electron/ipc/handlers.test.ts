import { describe, expect, it } from 'vitest';
import { ok } from '../../shared/result';
import type { Handlers, HandlersOf } from './handlers';

const cancel: HandlersOf<'job'>['job.cancel'] = async () => ok({});
const progress: HandlersOf<'job'>['job.progress'] = async () => ok({});

// What the compiler must refuse is planted here: the type check fails where it does not.

// @ts-expect-error A channel of the topic is missing.
const missing: HandlersOf<'job'> = { 'job.cancel': cancel };

const surplus: HandlersOf<'job'> = {
  'job.cancel': cancel,
  'job.progress': progress,
  // @ts-expect-error The contract has no such channel.
  'job.begin': cancel,
};

const stranger: HandlersOf<'job'> = {
  'job.cancel': cancel,
  'job.progress': progress,
  // @ts-expect-error The channel is one of another topic.
  'library.list': cancel,
};

// @ts-expect-error A topic is missing.
const oneTopic: Handlers = { ...surplus };

const wrongAnswer: HandlersOf<'job'> = {
  'job.cancel': cancel,
  // @ts-expect-error The contract says that it is a number.
  'job.progress': async () => ok({ fraction: 'half' }),
};

// @ts-expect-error The contract has no such topic.
type NoTopic = HandlersOf<'jobs'>;

describe('a table of handlers', () => {
  it('holds the channels of its topic and no others, or is refused by the compiler', () => {
    const planted: readonly unknown[] = [missing, surplus, stranger, oneTopic, wrongAnswer];
    expect(planted).toHaveLength(5);
    const none: NoTopic = {};
    expect(none).toEqual({});
  });
});
