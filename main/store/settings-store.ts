/** What the app remembers of a person's way of working, in the user's data: read once, changed in memory, written behind. */
import { randomBytes } from 'node:crypto';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import type { Analyst } from '../../annotations/annotation/annotation.ts';
import { success } from '../../annotations/result.ts';
import type { Failure, Result } from '../../annotations/result.ts';
import { previousPath } from './durable-write.ts';
import { nodeFiles } from './file-operations.ts';
import type { FileOperations } from './file-operations.ts';
import { JsonFile } from './json-file.ts';
import { defaultSettings, readNewerSettings, settingsCodec } from './settings-format.ts';
import type { Settings } from './settings-format.ts';
import { writeFailure } from './store-failure.ts';

export interface SettingsStore {
  /** With every change so far, whether or not it is on disk yet. */
  readonly value: Settings;
  /** Why settings were reset or are not kept, in sentences for the person. */
  readonly problems: readonly { readonly code: string; readonly message: string }[];
  /** Sets the fields that are present and writes soon; changes that come quickly share a write. */
  update(change: Partial<Settings>): void;
  /** Waits until everything is on disk, or says why it is not. */
  flush(): Promise<Result<null>>;
}

export interface SettingsStoreOptions {
  readonly files?: FileOperations;
  readonly now?: () => Date;
  /** Who annotates on a machine without settings; by default a new id and the name of the system's user. */
  readonly newAnalyst?: () => Analyst;
}

/** Opens `settings.json` in the user's data folder. Never fails: settings that cannot be used are kept aside and the defaults hold. */
export async function openSettingsStore(
  userData: string,
  options: SettingsStoreOptions = {},
): Promise<SettingsStore> {
  const files = options.files ?? nodeFiles;
  const now = options.now ?? (() => new Date());
  const defaults = defaultSettings((options.newAnalyst ?? newAnalyst)());
  const codec = settingsCodec(defaults);
  const path = join(userData, 'settings.json');
  const file = new JsonFile(path, path, codec, files);
  const read = await file.read();
  if (read.ok) return new WrittenSettings(file, files, read.value ?? defaults, [], read.value === null);
  if (read.code === 'newer-version') {
    const value = readNewerSettings(await files.readText(path), defaults);
    const message = `${read.message} What could be understood of it holds; changes are not kept.`;
    return new UnwrittenSettings(value, { ...read, message });
  }
  if (!setAsideCodes.includes(read.code)) return new UnwrittenSettings(defaults, read);

  const aside = join(userData, `settings.broken-${now().toISOString().replaceAll(':', '-')}.json`);
  try {
    await files.rename(path, aside);
  } catch {
    return new UnwrittenSettings(defaults, read);
  }
  const previous = await new JsonFile(previousPath(path), previousPath(path), codec, files).read();
  const kept = previous.ok ? previous.value : null;
  const instead = kept === null ? 'The usual settings hold' : 'The settings from before the last change hold';
  const problem = {
    code: 'settings-broken',
    message: `Your settings could not be read and were kept aside as ${aside}. ${instead}; your annotations are not affected.`,
  };
  return new WrittenSettings(file, files, kept ?? defaults, [problem], true);
}

/** Failures of a file that will not get better by reading it again. */
const setAsideCodes: readonly string[] = ['empty', 'not-json', 'wrong-format', 'too-large'];

class WrittenSettings implements SettingsStore {
  private current: Settings;
  private dirty: boolean;
  private running: Promise<Result<null>> | null = null;

  constructor(
    private readonly file: JsonFile<Settings>,
    private readonly files: FileOperations,
    start: Settings,
    readonly problems: SettingsStore['problems'],
    isNew: boolean,
  ) {
    this.current = start;
    this.dirty = isNew;
    // The analyst's id must be the same the next time, whatever happens until then.
    if (isNew) void this.flush();
  }

  get value(): Settings {
    return this.current;
  }

  update(change: Partial<Settings>): void {
    this.current = { ...this.current, ...change };
    this.dirty = true;
    void this.flush();
  }

  flush(): Promise<Result<null>> {
    this.running ??= this.write().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async write(): Promise<Result<null>> {
    // Changes of the same moment, such as all settings of one dialog, go into one write.
    await Promise.resolve();
    let written: Result<null> = success(null);
    while (this.dirty && written.ok) {
      this.dirty = false;
      written = await this.writeOnce(this.current);
    }
    if (!written.ok) this.dirty = true;
    return written;
  }

  private async writeOnce(settings: Settings): Promise<Result<null>> {
    try {
      await this.files.makeFolders(dirname(this.file.path));
    } catch (error) {
      return writeFailure(error, this.file.name);
    }
    return this.file.replace(settings);
  }
}

/** Settings that live only as long as the program, because their file must be left alone. */
class UnwrittenSettings implements SettingsStore {
  readonly problems: SettingsStore['problems'];

  constructor(
    public value: Settings,
    reason: Failure,
  ) {
    this.problems = [{ code: reason.code, message: reason.message }];
  }

  update(change: Partial<Settings>): void {
    this.value = { ...this.value, ...change };
  }

  flush(): Promise<Result<null>> {
    return Promise.resolve(success(null));
  }
}

function newAnalyst(): Analyst {
  return { id: `analyst-${randomBytes(4).toString('hex')}`, name: systemUserName() };
}

function systemUserName(): string {
  try {
    return userInfo().username;
  } catch {
    // A user id without an entry in the system's list, as in some containers.
    return 'Analyst';
  }
}
