/** The root of the renderer's state: takes news from the main process and hands each to the part it concerns. */
import type { ArticleId, LibraryEntry } from '../../annotations/article/article.ts';
import type { Client, DroppedItem } from '../../app/contract.ts';
import type { DeskStart, FolderView, RecentFolder } from '../../app/desk-views.ts';
import { Annotating } from './annotating.svelte.ts';
import { Announcements } from './announcements.svelte.ts';
import { Attributing } from './attributing.svelte.ts';
import { Beside } from './beside.svelte.ts';
import { CardFilter } from './card-filter.svelte.ts';
import { Changes } from './changes.svelte.ts';
import { Checking } from './checking.svelte.ts';
import { systemClock, type Clock } from './clock.ts';
import { ClaimProposals } from './claim-proposals.svelte.ts';
import { ClaimReadings } from './claim-readings.svelte.ts';
import { Claims } from './claims.svelte.ts';
import { compareHere, type CompareClaim } from '../comparing/comparing-thread.ts';
import { CommandRunner } from './command-runner.svelte.ts';
import type { CommandedDesk } from './commanded-desk.ts';
import { Comparing } from './comparing.svelte.ts';
import { DataCare } from './data-care.svelte.ts';
import { Deciding } from './deciding.svelte.ts';
import { Dialogs } from './dialogs.svelte.ts';
import { Duplicates } from './duplicates.svelte.ts';
import { Exporting } from './exporting.svelte.ts';
import { Finding } from './finding.svelte.ts';
import { FolderSearch } from './folder-search.svelte.ts';
import { Following } from './following.svelte.ts';
import { Gathering } from './gathering.svelte.ts';
import { Importing } from './importing.svelte.ts';
import { Keeping } from './keeping.svelte.ts';
import type { Platform } from './key-chord.ts';
import { entryName, Library } from './library.svelte.ts';
import { LibraryView } from './library-view.svelte.ts';
import { Marking } from './marking.ts';
import { NoteEditor } from './note-editor.svelte.ts';
import { NewsListener } from './news-listener.ts';
import { Notices } from './notices.svelte.ts';
import { Panes } from './panes.svelte.ts';
import { Preferences } from './preferences.svelte.ts';
import { Reading } from './reading.svelte.ts';
import { Reopening } from './reopening.ts';
import { Reviewing } from './reviewing.svelte.ts';
import { Saving } from './saving.svelte.ts';
import { Speakers } from './speakers.svelte.ts';
import { Stage } from './stage.ts';
import { Stepping } from './stepping.ts';
import { Trail } from './trail.svelte.ts';
import { openPlace } from './open-place.ts';
import { Twins, type ArticlePlace } from './twins.svelte.ts';
import { TagEditing } from './tag-editing.svelte.ts';

export class Desk implements CommandedDesk {
  readonly client: Client;
  readonly stage = new Stage();
  readonly dialogs = new Dialogs();
  readonly announcements = new Announcements();
  readonly notices = new Notices();
  readonly library = new Library();
  readonly claims = new Claims();
  readonly readings: ClaimReadings;
  readonly preferences: Preferences;
  readonly panes: Panes;
  readonly saving: Saving;
  readonly reading: Reading;
  readonly beside: Beside;
  readonly filter: CardFilter;
  readonly trail: Trail;
  readonly listing: LibraryView;
  readonly changes: Changes;
  readonly notes: NoteEditor;
  readonly duplicates: Duplicates;
  readonly annotating: Annotating;
  readonly stepping: Stepping;
  readonly attributing: Attributing;
  readonly checking: Checking;
  readonly speakers: Speakers;
  readonly marking: Marking;
  readonly finding: Finding;
  readonly search: FolderSearch;
  readonly deciding: Deciding;
  readonly following: Following;
  readonly keeping: Keeping;
  readonly exporting: Exporting;
  readonly importing: Importing;
  readonly dataCare: DataCare;
  readonly reviewing: Reviewing;
  readonly comparing: Comparing;
  readonly gathering: Gathering;
  readonly proposals: ClaimProposals;
  readonly tagEditing: TagEditing;
  readonly twins: Twins;
  readonly commands: CommandRunner;
  /** Whether the main process has said what there is. */
  started = $state(false);
  platform: Platform = $state('linux');
  versions: DeskStart['versions'] = $state.raw({ app: '', electron: '' });
  recent: readonly RecentFolder[] = $state.raw([]);
  readonly #reopening: Reopening;
  readonly #openPlace: (place: ArticlePlace, aside: boolean) => Promise<void>;

  constructor(client: Client, clock: Clock = systemClock, compare: CompareClaim = compareHere) {
    this.client = client;
    const { stage, announcements, notices, library } = this;
    this.preferences = new Preferences(client, notices);
    this.panes = new Panes(this.preferences);
    this.saving = new Saving(client, notices);
    this.reading = new Reading(client, notices);
    this.readings = new ClaimReadings(client, this.claims, notices);
    const { preferences, reading, claims, readings } = this;
    stage.side = () => reading.active;
    this.beside = new Beside({
      client,
      reading,
      library,
      preferences,
      stage,
      announcements,
      openArticle: (entry) => this.#show(entry),
      settle: () => {
        this.notes.keep();
        this.marking.edges.keep();
        this.following.leave();
      },
    });
    this.filter = new CardFilter(reading, library);
    this.trail = new Trail({
      reading,
      library,
      stage,
      announcements,
      openArticle: (entry) => this.#show(entry),
    });
    this.listing = new LibraryView(library, reading);
    const { listing } = this;
    this.#reopening = new Reopening({ library, reading, listing, beside: this.beside });
    const known = { client, reading, library, claims, readings };
    this.changes = new Changes({ ...known, saving: this.saving, notices, announcements });
    const { changes } = this;
    this.notes = new NoteEditor(changes, clock);
    const { notes } = this;
    this.duplicates = new Duplicates({ reading, library, changes, notes, announcements, clock });
    const parts = { client, reading, library, preferences, changes, notes, announcements, stage, clock };
    this.annotating = new Annotating({
      ...parts,
      duplicates: this.duplicates,
      panes: this.panes,
      trail: this.trail,
    });
    const { annotating, filter, trail, beside } = this;
    this.stepping = new Stepping({ ...parts, filter, annotating });
    const openArticle = (entry: LibraryEntry): Promise<void> => this.openArticle(entry);
    this.marking = new Marking({
      ...parts,
      annotating,
      dialogs: this.dialogs,
      modKey: () => (this.platform === 'darwin' ? 'metaKey' : 'ctrlKey'),
    });
    this.attributing = new Attributing({ reading, library, annotating, changes, announcements, clock });
    this.checking = new Checking({ ...parts, annotating, openArticle });
    this.speakers = new Speakers({ client, library, changes, announcements, notices, clock });
    this.finding = new Finding({ reading, stage, announcements });
    this.keeping = new Keeping({ client, reading, changes, notices, announcements, clock });
    this.deciding = new Deciding({ reading, changes, announcements, stage });
    this.following = new Following({ client, reading, stage, notices, announcements });
    this.search = new FolderSearch({
      ...parts,
      annotating,
      openArticle: (entry) => {
        this.trail.leave();
        return this.#show(entry);
      },
    });
    this.reviewing = new Reviewing({ ...parts, annotating, openArticle });
    this.comparing = new Comparing({ ...parts, compare, claims, readings, annotating, openArticle });
    this.#openPlace = (place, aside) =>
      openPlace({ ...parts, trail, beside, show: (entry) => this.#show(entry) }, place, aside);
    this.twins = new Twins({ ...parts, dialogs: this.dialogs, notices, openPlace: this.#openPlace });
    this.gathering = new Gathering({
      ...parts,
      claims,
      dialogs: this.dialogs,
      show: (claim) => {
        this.comparing.show('cards', claim);
      },
    });
    this.proposals = new ClaimProposals({ ...parts, claims, readings });
    this.exporting = new Exporting({ client, reading, library, preferences, notices });
    this.importing = new Importing({ client, library, changes, announcements, dialogs: this.dialogs });
    this.dataCare = new DataCare({ client, notices, announcements, dialogs: this.dialogs });
    this.commands = new CommandRunner(this);
    const { commands } = this;
    this.tagEditing = new TagEditing({ client, library, changes, announcements, commands, clock });
  }

  /** Listens for news and asks how things stand; resolves to the way to stop listening. */
  async begin(): Promise<() => void> {
    const listener = new NewsListener(this.client);
    listener.hear('folderOpened', (folder) => {
      this.#openFolder(folder);
    });
    listener.hear('entriesRead', (news) => {
      this.library.takeEntries(news);
      this.search.libraryChanged();
      this.#reopening.listed();
    });
    listener.hear('entriesChanged', (news) => {
      this.library.takeChanges(news);
      this.search.libraryChanged();
      if (!this.library.isCurrent(news)) return;
      this.reading.follow(news);
      this.readings.follow(news);
    });
    listener.hear('articleChanged', (news) => {
      if (!this.library.isCurrent(news)) return;
      this.readings.touch(news.article);
      void this.#readAgain(news.article);
    });
    listener.hear('talliesRead', (news) => {
      this.library.takeTallies(news);
    });
    listener.hear('reviewsRead', (news) => {
      this.library.takeReviews(news);
    });
    listener.hear('claimFactsRead', (news) => {
      this.library.takeClaimFacts(news);
    });
    listener.hear('claimsChanged', (news) => {
      if (this.library.isCurrent(news)) this.claims.take(news);
    });
    listener.hear('codebookChanged', (news) => {
      this.library.takeCodebook(news);
    });
    listener.hear('saveChanged', (news) => {
      if (!this.library.isCurrent(news)) return;
      this.saving.report(news.save, news.place, news.mayMoveBack);
      this.notices.report('folder', news.problems);
    });
    listener.hear('occurrencesFound', (news) => {
      if (this.library.isCurrent(news)) this.marking.occurrences.take(news);
    });
    listener.hear('twinsFound', (news) => {
      if (!this.library.isCurrent(news)) return;
      this.twins.take(news);
      this.proposals.refresh();
      void this.beside.findShared();
      if (news.state === 'found') this.comparing.twinsChanged();
    });
    listener.hear('exportProgress', (progress) => {
      this.exporting.advance(progress);
    });
    listener.hear('dataProgress', (news) => {
      this.dataCare.advance(news);
    });
    listener.hear('recentChanged', (recent) => {
      this.recent = recent;
    });
    listener.hear('commandChosen', ({ command }) => {
      this.commands.choose(command);
    });
    listener.hear('closing', () => {
      this.marking.edges.keep();
      this.notes.keep();
      void this.client.readyToClose(null);
    });
    listener.hear('problemFound', (problem) => {
      this.notices.add(problem);
    });
    const answer = await this.client.startDesk(null);
    if (answer.ok) this.#takeStart(answer.value);
    else this.notices.add(answer);
    this.started = true;
    listener.begin();
    return () => {
      listener.stop();
    };
  }

  /** Opens an article with these words selected. */
  goToPlace(place: ArticlePlace): Promise<void> {
    return this.#openPlace(place, false);
  }

  /** Opens an article of the library; what is being written is kept first, and where the reader was can be gone back to. */
  async openArticle(entry: LibraryEntry): Promise<void> {
    if (this.reading.shownEntry === null || entryName(entry) !== entryName(this.reading.shownEntry)) {
      this.trail.leave();
    }
    await this.#show(entry);
  }

  async #show(entry: LibraryEntry): Promise<void> {
    this.comparing.open = false;
    this.notes.keep();
    this.marking.edges.keep();
    this.#reopening.forget();
    this.filter.clear();
    if ((await this.reading.open(entry)) === 'superseded') return;
    this.announcements.clear();
  }

  async openRecent(id: string): Promise<void> {
    this.notes.keep();
    const answer = await this.client.openRecentFolder({ id });
    if (!answer.ok) this.notices.add(answer);
  }

  async openDropped(item: DroppedItem): Promise<void> {
    this.notes.keep();
    const answer = await this.client.openDroppedFolder(item);
    if (!answer.ok) this.notices.add(answer);
  }

  async cancelScan(): Promise<void> {
    const answer = await this.client.cancelScan(null);
    if (!answer.ok) this.notices.add(answer);
  }

  async #readAgain(article: ArticleId): Promise<void> {
    // A note being written goes to the annotation as it was.
    this.notes.keep();
    const changed = await this.reading.readAgain(article);
    if (changed) this.announcements.say('The file changed on disk and was read again.');
  }

  #takeStart(start: DeskStart): void {
    this.platform = start.platform;
    this.versions = start.versions;
    this.recent = start.recent;
    this.preferences.begin(start.settings);
    this.notices.report('start', start.problems);
    if (start.folder !== null) this.#openFolder(start.folder);
  }

  #openFolder(folder: FolderView): void {
    // The folder read again keeps the place where the analyst was.
    const again = this.library.folder?.path === folder.path ? this.reading.entry : null;
    this.notes.keep();
    this.changes.begin();
    this.filter.clear();
    this.trail.clear();
    this.reading.close();
    this.checking.cancel();
    this.search.clear();
    this.exporting.reset();
    this.importing.folderOpened();
    this.dataCare.folderOpened(folder.path);
    this.library.begin(folder);
    this.claims.begin(folder.claims);
    this.readings.begin();
    this.comparing.begin();
    this.proposals.begin();
    this.listing.begin(folder.path);
    this.saving.report(folder.save, folder.place, folder.mayMoveBack);
    this.notices.report('folder', folder.problems);
    const path = again === null ? folder.lastArticlePath : entryName(again);
    this.#reopening.begin(folder.path, path, this.preferences.current.beside);
  }
}
