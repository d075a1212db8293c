/** The claims of a folder: everybody's are read, those of the writing analyst are changed one by one on top of what is on disk. */
import type { Analyst } from '../../annotations/annotation/annotation.ts';
import type { Claim } from '../../annotations/claim/claim.ts';
import type { ClaimFile } from '../../annotations/format/claim-file.ts';
import { mergeClaims } from '../../annotations/merge/merge-claims.ts';
import { sameData } from '../../annotations/merge/same-data.ts';
import { applyClaimOperation } from '../../annotations/operation/apply-claim-operation.ts';
import { operationClaim, type ClaimOperation } from '../../annotations/operation/operation.ts';
import { failure, success, type Result } from '../../annotations/result.ts';
import type { BrokenFile, FileCare } from '../../app/file-care.ts';
import { describeBroken, refuseWriting, replaceBroken, stillBroken } from './broken-file.ts';
import { claimAncestorOf, claimsCopied, readClaimCopies, type ReadClaimCopy } from './claim-copies.ts';
import { copyMissing, putCopyAway, type SettledCopy } from './conflict-copy-file.ts';
import { describeSetAside, fileProblem, setAsideRecords } from './file-problems.ts';
import type { FileOperations } from './file-operations.ts';
import type { JsonFile } from './json-file.ts';
import { LookedAtFiles } from './looked-at-files.ts';
import { gatherClaims, openClaimFile, readOthersClaims } from './read-claims.ts';
import { notYourClaim } from './refusals.ts';
import { replayClaims } from './replay-claims.ts';
import { elsewhere } from './replay.ts';
import type { StoreProblem } from './save-state.ts';
import {
  claimHeadTakingOver,
  claimsTogether,
  claimStandInHead,
  withoutClaimStandInHead,
} from './stand-in-claims.ts';
import { analystFolderName, claimsFolder, type StoreBase, type StoreBases } from './store-paths.ts';
import { WriteQueue } from './write-queue.ts';

/** What the claims need from the store around them. */
export interface ClaimStoreHost {
  readonly analyst: Analyst;
  readonly files: FileOperations;
  readonly now: () => Date;
  /** Finds out where to write, after whatever was asked for before. */
  getReady(): Promise<void>;
  /** Makes a folder of the store. `name` is the file's that is to be written, for a sentence. */
  prepare(folder: string, name: string): Promise<Result<null>>;
  /** Puts what is wrong with files, by their names, in the place of what was. */
  report(files: readonly string[], problems: readonly StoreProblem[]): void;
  /** After a write that worked. `standIn` is what can be put away, if it was taken over. */
  wrote(standIn: string | null): Promise<void>;
  changed(): void;
}

export interface LoadedClaims {
  readonly claims: readonly Claim[];
  /** Everybody who has claims here, and the writing analyst. */
  readonly analysts: readonly Analyst[];
  /** What is the matter with the file of the writing analyst. */
  readonly care: FileCare;
}

/** The claims of a store as others see them. */
export interface GatheredClaims {
  /** Everybody's claims, read again where another program may have written them. */
  load(): Promise<LoadedClaims>;
  /** Whether a claim file that was written just now was written by somebody else. @param analyst how the analyst's folder is called */
  changedElsewhere(analyst: string): Promise<boolean>;
  /** Tells that the claims are not what operations alone have made of them; returns the way to stop. */
  onMerged(listener: () => void): () => void;
  /** Puts the state before, or the one in memory, in the place of a file that cannot be used, which is kept aside. */
  recover(): Promise<Result<null>>;
  /** Merges a conflict copy in and keeps it under another name; or only puts it away. */
  settleCopy(id: string, how: SettledCopy): Promise<Result<null>>;
}

/** What a broken file keeps from being changed. */
const subject = 'your claims';

/** Another program that writes as often as this between reading and writing is at work on the file; it is tried again later. */
const mostTries = 20;

export class ClaimStore implements GatheredClaims {
  readonly queue: WriteQueue<ClaimOperation>;
  /** The analyst's own as the person sees them: what is on disk and what is on its way there. */
  private own: readonly Claim[] = [];
  /** What the disk holds of them in both places together, as far as it was read and written here. */
  private ground: readonly Claim[] = [];
  private folder: JsonFile<ClaimFile>;
  private standIn: JsonFile<ClaimFile>;
  private readonly ownName: string;
  /** Set while the file that is written cannot be understood. */
  private broken: BrokenFile | null = null;
  private known = false;
  /** What the last write that failed may have left on the disk all the same, as when only the folder could not be synced. */
  private attempted: readonly Claim[] | null = null;
  /** The copies that were told last: one that is gone is told no more. */
  private toldCopies: readonly string[] = [];
  private readonly seen = new LookedAtFiles<ClaimFile>();
  private readonly listeners = new Set<() => void>();
  /** Reading and writing take turns: two at once could take an old state for the ground of a new one. */
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private place: StoreBases,
    private readonly host: ClaimStoreHost,
    delays: readonly number[],
  ) {
    this.ownName = analystFolderName(host.analyst.id);
    this.folder = this.open(place.folder);
    this.standIn = this.open(place.standIn);
    this.queue = new WriteQueue(
      {
        write: (batch) => this.inTurn(() => this.writeBatch(batch)),
        changed: () => {
          host.changed();
        },
      },
      delays,
    );
  }

  load(): Promise<LoadedClaims> {
    return this.inTurn(async () => {
      await this.read();
      const others = [];
      for (const base of [this.base, this.otherBase]) {
        const read = await readOthersClaims(base, this.ownName, this.host.files);
        this.host.report(read.names, read.problems);
        others.push(...read.files);
      }
      const copies = (await this.copies()).map(({ copy }) => copy);
      this.host.report([...this.toldCopies, ...copies.map(({ file }) => file)], copies.map(claimsCopied));
      this.toldCopies = copies.map(({ file }) => file);
      const care = { broken: this.broken, setAside: setAsideRecords(this.file), copies };
      return { ...gatherClaims(this.host.analyst, this.own, others), care };
    });
  }

  async changedElsewhere(analyst: string): Promise<boolean> {
    if (analyst !== this.ownName) return true;
    return this.queue.idle && (await this.file.compareWithDisk()) !== 'same';
  }

  /** Applies the operation and resolves once it is on disk, was refused, or could not be written for now. */
  async submit(operation: ClaimOperation): Promise<Result<null>> {
    if (operation.kind !== 'change-claim' && operation.claim.analyst !== this.host.analyst.id)
      return notYourClaim;
    await this.host.getReady();
    if (!this.known) await this.inTurn(() => this.read());
    if (this.broken !== null) return refuseWriting(this.broken, subject);
    const applied = applyClaimOperation(this.own, operation);
    if (!applied.ok) return (await this.isAnothers(operation)) ? notYourClaim : applied;
    const { claims, merged } = replayClaims(this.own, [operation]);
    this.own = claims;
    if (merged) this.tellMerged();
    return this.queue.submit(operation);
  }

  /** Writes to another place from now on; what waits is tried there at once. */
  async moveTo(place: StoreBases): Promise<void> {
    await this.inTurn(() => {
      this.place = place;
      this.standIn = this.open(place.standIn);
      return Promise.resolve();
    });
    await this.queue.retry();
  }

  /** Brings what is in the stand-in into the folder, which must be the place that is written. */
  takeOver(): Promise<Result<null>> {
    return this.inTurn(async () => {
      await this.read();
      if (this.broken !== null) return refuseWriting(this.broken, subject);
      return this.standIn.data === null ? success(null) : this.write([]);
    });
  }

  async recover(): Promise<Result<null>> {
    const recovered = await this.inTurn(async () => {
      await this.read();
      if (this.broken === null) return success(null);
      const complete = (data: ClaimFile): ClaimFile => ({ ...data, claims: this.ground });
      const { now, files } = { now: this.host.now(), files: this.host.files };
      const replaced = await replaceBroken(this.file, this.broken, complete, now, files);
      if (!replaced.ok) return replaced;
      this.seen.forget();
      await this.read();
      return replaced;
    });
    if (recovered.ok) await this.queue.retry();
    this.tellMerged();
    return recovered;
  }

  async settleCopy(id: string, how: SettledCopy): Promise<Result<null>> {
    const settled = await this.inTurn(async () => {
      await this.read();
      const found = (await this.copies()).find(({ copy }) => copy.id === id);
      if (found === undefined) return copyMissing;
      const { copy, path, claims } = found;
      if (how === 'merge') {
        if (this.broken !== null) return refuseWriting(this.broken, subject);
        const ancestor = await claimAncestorOf(this.file);
        const merged = await this.write([], (own) => mergeClaims(ancestor, own, claims, copy.file).records);
        if (!merged.ok) return merged;
      }
      return putCopyAway(path, copy.file, how, this.host.files);
    });
    this.tellMerged();
    return settled;
  }

  onMerged(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.listeners.clear();
  }

  private tellMerged(): void {
    for (const listener of [...this.listeners]) listener();
  }

  private async isAnothers(operation: ClaimOperation): Promise<boolean> {
    const { claims } = await this.load();
    const { id } = this.host.analyst;
    return claims.some((claim) => claim.id === operationClaim(operation) && claim.analyst !== id);
  }

  /** Copies lie beside the articles: what shares the folder does not see the stand-in. */
  private copies(): Promise<readonly ReadClaimCopy[]> {
    const ancestor = () => claimAncestorOf(this.file);
    return readClaimCopies(this.place.folder, this.ownName, this.ground, ancestor, this.host.files);
  }

  private open(base: StoreBase): JsonFile<ClaimFile> {
    return openClaimFile(base, this.ownName, this.host.files);
  }

  private get file(): JsonFile<ClaimFile> {
    return this.place.writes === 'folder' ? this.folder : this.standIn;
  }

  private get base(): StoreBase {
    return this.place.writes === 'folder' ? this.place.folder : this.place.standIn;
  }

  private get otherBase(): StoreBase {
    return this.place.writes === 'folder' ? this.place.standIn : this.place.folder;
  }

  /** Reads what changed on disk. Afterwards `broken` says whether the file that is written can be used. */
  private async read(): Promise<void> {
    const { file } = this;
    const other = file === this.folder ? this.standIn : this.folder;
    const [here, there] = [await this.seen.look(file), await this.seen.look(other)];
    if (this.known && here === 'same' && there === 'same') return;
    this.known = true;
    this.broken =
      typeof here === 'string' ? null : await describeBroken(here, file, ({ claims }) => claims.length);
    if (this.broken === null) {
      this.ground = claimsTogether(this.folder.data, this.standIn.data, this.folder.name);
    } else if (file.data === null) {
      // For reading only, and not for writing over the file.
      const previous = await file.previous.read();
      this.ground = previous.ok ? (previous.value?.claims ?? []) : [];
    }
    this.own = replayClaims(this.ground, this.queue.changes()).claims;
    const failures = [here, there].map((found, index) =>
      typeof found === 'string' ? [] : [fileProblem(found, (index === 0 ? file : other).name, null)],
    );
    this.host.report(
      [file.name, other.name],
      [
        ...failures.flat(),
        ...(here === 'gone' && this.ground.length > 0 ? [deletedMeanwhile(file.name)] : []),
        ...[file, other].flatMap((each) => describeSetAside(each, null, 'claim')),
      ],
    );
  }

  /** Writes the operations on top of what is on disk now, and says what came of each. */
  private async writeBatch(batch: readonly ClaimOperation[]): Promise<Result<readonly Result<null>[]>> {
    const { outcomes } = replayClaims(this.ground, batch);
    const written = await this.write(batch);
    return written.ok ? success(outcomes) : written;
  }

  private async write(
    batch: readonly ClaimOperation[],
    change: (claims: readonly Claim[]) => readonly Claim[] = (claims) => claims,
  ): Promise<Result<null>> {
    const prepared = await this.host.prepare(claimsFolder(this.base), this.file.name);
    if (!prepared.ok) return prepared;
    const before = this.ground;
    const mine = change(replayClaims(before, batch).claims);
    return this.file.alone(() => this.writeOver(before, mine, batch.length));
  }

  /** Programs that are not Claimdesk may write between reading and writing; then it is done anew. */
  private async writeOver(
    before: readonly Claim[],
    mine: readonly Claim[],
    written: number,
  ): Promise<Result<null>> {
    for (let tries = 1; ; tries += 1) {
      await this.read();
      // Another program may have broken the file since.
      if (this.broken !== null) return stillBroken(this.broken);
      const isExpected =
        this.ground === before || (this.attempted !== null && sameClaims(this.ground, this.attempted));
      const claims = isExpected
        ? mine
        : mergeClaims({ kind: 'known', records: before }, mine, this.ground, elsewhere).records;
      this.attempted = claims;
      const replaced = await this.file.replace(this.fileOf(claims), { ifUnchanged: true });
      if (replaced.ok) {
        if (claims !== mine) this.tellMerged();
        return this.finish(claims, written);
      }
      if (replaced.code !== 'changed-meanwhile') return replaced;
      if (tries === mostTries) return failure('write-failed', replaced.message);
    }
  }

  private async finish(claims: readonly Claim[], written: number): Promise<Result<null>> {
    const takenOver = this.place.writes === 'folder' && this.standIn.data !== null;
    this.attempted = null;
    this.ground = claims;
    this.own = replayClaims(claims, this.queue.changes(written)).claims;
    await this.host.wrote(takenOver ? this.standIn.path : null);
    if (takenOver) await this.standIn.read();
    return success(null);
  }

  private fileOf(claims: readonly Claim[]): ClaimFile {
    const { data } = this.file;
    const known = data ?? this.standIn.data ?? this.folder.data;
    const others = withoutClaimStandInHead(known?.others ?? {});
    const inFolder = this.seen.has(this.folder) ? this.folder.data : undefined;
    return {
      analyst: { ...data?.analyst, ...this.host.analyst },
      claims,
      setAside: data?.setAside ?? [],
      others: {
        ...others,
        ...(this.place.writes === 'stand-in'
          ? claimStandInHead(inFolder)
          : claimHeadTakingOver(this.standIn.data)),
      },
    };
  }

  private inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const result = this.turn.then(task);
    this.turn = result.catch(() => undefined);
    return result;
  }
}

/** Whether two lists hold the same claims, in whatever order. */
function sameClaims(one: readonly Claim[], other: readonly Claim[]): boolean {
  const byId = new Map(other.map((claim) => [claim.id, claim]));
  return one.length === other.length && one.every((claim) => sameData(claim, byId.get(claim.id)));
}

function deletedMeanwhile(name: string): StoreProblem {
  return {
    code: 'file-deleted',
    message: `${name} was deleted by another program. Your claims are still here and will be written again with your next change.`,
    file: name,
    article: null,
  };
}
