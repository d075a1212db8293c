/** Following a folder from look to look: files count as changed when they are whole. */
import { describe, expect, it } from 'vitest';
import type { FileStamp } from '../../../main/articles/file-stamp.ts';
import { FolderTrack } from '../../../main/articles/folder-changes.ts';

const file = (size: number, inode = size, changed = 1): FileStamp => ({ size, modified: 1, changed, inode });
const folder = (files: Record<string, FileStamp>) => new Map(Object.entries(files));
const nothing = { gone: [], changed: [], unsettled: false };

describe('looking at a folder', () => {
  it('that stays the same tells nothing', () => {
    const track = new FolderTrack(folder({ a: file(1) }));
    expect(track.look(folder({ a: file(1) }))).toEqual(nothing);
  });

  it('tells of a new file once it has stopped growing', () => {
    const track = new FolderTrack(folder({}));
    expect(track.look(folder({ a: file(1, 9) }))).toEqual({ ...nothing, unsettled: true });
    expect(track.look(folder({ a: file(2, 9) }))).toEqual({ ...nothing, unsettled: true });
    expect(track.look(folder({ a: file(2, 9) }))).toEqual({ ...nothing, changed: ['a'] });
    expect(track.look(folder({ a: file(2, 9) }))).toEqual(nothing);
  });

  it('tells nothing of a file that an editor takes away while it saves', () => {
    const track = new FolderTrack(folder({ a: file(1) }));
    expect(track.look(folder({}))).toEqual({ ...nothing, unsettled: true });
    expect(track.look(folder({ a: file(3) }))).toEqual({ ...nothing, unsettled: true });
    expect(track.look(folder({ a: file(3) }))).toEqual({ ...nothing, changed: ['a'] });
  });

  it('tells of a file that is gone for good', () => {
    const track = new FolderTrack(folder({ a: file(1) }));
    track.look(folder({}));
    expect(track.look(folder({}))).toEqual({ ...nothing, gone: ['a'] });
    expect(track.look(folder({}))).toEqual(nothing);
  });

  it('tells of a renamed file at once, with both names', () => {
    const track = new FolderTrack(folder({ a: file(1), b: file(2) }));
    expect(track.look(folder({ c: file(1, 1, 5), b: file(2) }))).toEqual({
      ...nothing,
      gone: ['a'],
      changed: ['c'],
    });
  });

  it('takes no file for a renamed one where files have no numbers', () => {
    const track = new FolderTrack(folder({ a: file(1, 0) }));
    expect(track.look(folder({ c: file(1, 0) }))).toEqual({ ...nothing, unsettled: true });
  });

  it('tells of a file whose permissions changed: it may be readable now', () => {
    const track = new FolderTrack(folder({ a: file(1, 1, 1) }));
    track.look(folder({ a: file(1, 1, 2) }));
    expect(track.look(folder({ a: file(1, 1, 2) }))).toEqual({ ...nothing, changed: ['a'] });
  });
});
