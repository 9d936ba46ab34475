import { describe, expect, test } from 'vitest';
import { expectEvents, expectRefusal } from '../testing/outcome.ts';
import { sealedFor } from '../testing/sealed-texts.ts';
import { configuredStory } from '../testing/story.ts';
import type { Story } from '../testing/story.ts';
import { attachmentsOf } from './attached-to.ts';
import { mostAttachments } from './media-types.ts';

const pdf = { sha256: 'ab'.repeat(32), size: 100, mediaType: 'application/pdf', name: 'kvitto.pdf' } as const;

function entryIn(story: Story): string {
  const entry = story.id();
  story.give('journal.write', { entry, kind: 'note', direction: 'internal', text: 'Se bilagan' });
  return entry;
}

function add(story: Story, record: string, more: { attachment?: string; caption?: string } = {}) {
  return story.give('attachment.add', { attachment: story.id(), record, ...pdf, ...more });
}

describe('a file on an entry or an incident', () => {
  test('has its hash in the structure, and its name among the texts', () => {
    const story = configuredStory();
    const entry = entryIn(story);
    const [event] = expectEvents(add(story, entry, { caption: 'Kvittot' }), 'attachment.added');
    expect(event?.payload).toMatchObject({ entry, incident: null, sha256: pdf.sha256 });
    expect(JSON.stringify(event?.payload)).not.toContain('kvitto');
    expect(attachmentsOf(story.state, entry)).toMatchObject([{ name: 'kvitto.pdf', caption: 'Kvittot' }]);
  });

  test('on a correction it belongs to the entry that was first, and is seen at both', () => {
    const story = configuredStory();
    const entry = entryIn(story);
    const correction = story.id();
    story.give('journal.correct', { entry: correction, corrects: entry, text: 'Rätt', reason: 'Fel' });
    add(story, correction);
    expect(attachmentsOf(story.state, correction)).toMatchObject([{ record: entry }]);
    expect(attachmentsOf(story.state, entry)).toHaveLength(1);
  });

  test('is withheld with its record, and comes back with it (L9)', () => {
    const story = configuredStory();
    const entry = entryIn(story);
    add(story, entry, { caption: 'Namnet på bilden' });
    story.give('record.restrict', { record: entry, ground: 'OSL 25 kap. 1 §' });
    expect(attachmentsOf(story.state, entry)).toMatchObject([{ name: null, caption: null, addedBy: null }]);
    add(story, entry, { caption: 'En till' });
    expect(JSON.stringify([...story.state.attachments.values()])).not.toContain('En till');
    story.give('record.release', { record: entry, ground: 'Ingen' }, 'duty-officer', sealedFor(story, entry));
    const names = attachmentsOf(story.state, entry).map(({ caption }) => caption);
    expect(names).toEqual(['Namnet på bilden', 'En till']);
  });

  test('is struck and stays; once', () => {
    const story = configuredStory();
    const entry = entryIn(story);
    const attachment = story.id();
    add(story, entry, { attachment });
    const strike = () => story.give('attachment.strike', { attachment, record: entry, reason: 'Fel fil' });
    expectEvents(strike(), 'attachment.struck');
    expect(attachmentsOf(story.state, entry)).toMatchObject([{ strikeReason: 'Fel fil' }]);
    expectRefusal(strike(), 'file-already-struck', 'attachment');
    const other = { attachment: story.id(), record: entry, reason: 'Fel' };
    expectRefusal(story.give('attachment.strike', other), 'file-not-found', 'attachment');
  });

  test('is refused where nothing is, on a line of the console, under an id in use, and beyond as many as may be', () => {
    const story = configuredStory();
    expectRefusal(add(story, story.id()), 'record-not-found', 'record');
    const incident = story.id();
    story.give('incident.report', { incident, title: 'Läcka', incidentType: 'landslide' });
    story.give('drawing.draw', {
      drawing: story.id(),
      kind: 'note',
      name: 'Avstängt',
      geometry: { type: 'Point', coordinates: [18.2, 59.2] },
    });
    const line = [...story.state.journal.values()].find(({ system }) => system);
    expectRefusal(add(story, line?.id ?? ''), 'entry-of-the-console', 'record');
    const attachment = story.id();
    expectEvents(add(story, incident, { attachment }), 'attachment.added');
    expectRefusal(add(story, incident, { attachment }), 'id-already-used', 'attachment');
    for (let count = 1; count < mostAttachments; count += 1) add(story, incident);
    expectRefusal(add(story, incident), 'too-many-files', 'record');
  });
});
