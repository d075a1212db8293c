/** What each command of the table does. */
import type { AnnotationId } from '../../annotations/annotation/annotation.ts';
import type { PlainCommandId } from '../../app/command.ts';
import type { Answer, RequestName } from '../../app/contract.ts';
import type { ComparePage } from './comparing.svelte.ts';
import type { CommandedDesk } from './commanded-desk.ts';
import { goToText, sayHighlights } from './hearing-highlights.ts';

/** Does the command; false says that there was nothing to do and the key is free for others. */
export type Action = () => boolean | undefined | Promise<void>;

export function commandActions(desk: CommandedDesk): Readonly<Record<PlainCommandId, Action>> {
  const { client, notices, notes, reading, annotating, dialogs, preferences, panes, stage, changes } = desk;
  const { stepping, trail } = desk;

  async function ask<Name extends RequestName>(asked: Promise<Answer<Name>>): Promise<void> {
    const answer = await asked;
    if (!answer.ok) notices.add(answer);
  }

  async function stepHistory(step: () => Promise<AnnotationId | null>): Promise<void> {
    notes.keep();
    const id = await step();
    if (id !== null && reading.find(id) !== null) annotating.goTo(id);
  }

  async function openNeighbour(direction: 1 | -1): Promise<void> {
    const entry = desk.listing.neighbour(reading.entry, direction);
    if (entry !== null) await desk.openArticle(entry);
  }

  /** Shows a page of the comparison; asked again for the same one, goes back to the desk. */
  function compare(page: ComparePage): true {
    notes.keep();
    const { comparing } = desk;
    if (comparing.open && comparing.page === page) comparing.close();
    else comparing.show(page);
    return true;
  }

  return {
    'open-folder': () => {
      notes.keep();
      return ask<'chooseFolder'>(client.chooseFolder(null));
    },
    'open-samples': () => {
      notes.keep();
      return ask<'openSampleFolder'>(client.openSampleFolder(null));
    },
    'reload-folder': () => {
      notes.keep();
      return ask<'reloadFolder'>(client.reloadFolder(null));
    },
    'export-report': () => {
      notes.keep();
      dialogs.show('export');
      return true;
    },
    'verify-report': () => {
      notes.keep();
      dialogs.show('verify');
      return desk.dataCare.verify();
    },
    'import-annotations': () => {
      notes.keep();
      return desk.importing.begin('files');
    },
    'import-brat-folder': () => {
      notes.keep();
      return desk.importing.begin('folder');
    },
    'reveal-store': () => desk.saving.reveal(),
    'back-up': () => {
      notes.keep();
      desk.dataCare.begin('back-up');
      return true;
    },
    'restore-backup': () => {
      notes.keep();
      desk.dataCare.begin('restore');
      return desk.dataCare.choose();
    },
    'check-folder': () => {
      notes.keep();
      desk.dataCare.begin('check');
      return desk.dataCare.check();
    },
    quit: () => {
      notes.keep();
      return ask<'quit'>(client.quit(null));
    },
    undo: () => stepHistory(() => changes.undo()),
    redo: () => stepHistory(() => changes.redo()),
    'find-in-article': () => {
      desk.finding.begin();
      return true;
    },
    'find-next': () => {
      desk.finding.step(1, false);
      return true;
    },
    'find-previous': () => {
      desk.finding.step(-1, false);
      return true;
    },
    'search-folder': () => panes.show('library', () => desk.search.begin()),
    'follow-link': () => {
      desk.following.openAtCaret();
      return true;
    },
    'copy-link': () => {
      desk.following.copyAtCaret();
      return true;
    },
    'edit-details': () => {
      notes.keep();
      dialogs.show('details');
      return true;
    },
    'toggle-done': () => {
      notes.keep();
      desk.deciding.toggleDone();
      return true;
    },
    'mark-furniture': () => {
      notes.keep();
      desk.deciding.judgeHere();
      return true;
    },
    'toggle-furniture': () => {
      desk.deciding.toggleFurniture();
      return true;
    },
    'edit-note': () => {
      annotating.editNote();
      return true;
    },
    'edit-speaker': () => {
      if (annotating.ownChosen === null) return false;
      return panes.show('annotations', () => stage.annotations?.focusSpeaker());
    },
    'edit-chain': () => {
      if (annotating.ownChosen === null) return false;
      return panes.show('annotations', () => stage.annotations?.focusChain());
    },
    'accept-proposals': () => {
      notes.keep();
      return desk.attributing.acceptChosen();
    },
    'check-open': () => desk.checking.markChosen('open'),
    'check-corroborated': () => desk.checking.markChosen('corroborated'),
    'check-contradicted': () => desk.checking.markChosen('contradicted'),
    'check-uncheckable': () => desk.checking.markChosen('uncheckable'),
    'take-evidence': () => desk.checking.takeOrBegin(),
    speakers: () => {
      notes.keep();
      dialogs.show('speakers');
      return true;
    },
    'delete-annotation': () => {
      if (annotating.ownChosen === null) return false;
      annotating.delete(annotating.ownChosen);
      return true;
    },
    'make-claim': () => desk.gathering.makeOfChosen(),
    'add-to-claim': () => desk.gathering.askForChosen('wording'),
    'add-paraphrase': () => desk.gathering.askForChosen('paraphrase'),
    'open-claim': () => desk.gathering.openOfChosen(),
    'choose-annotation': () => annotating.chooseAtCaret(),
    'next-annotation': () => {
      stepping.toNext(1);
      return true;
    },
    'previous-annotation': () => {
      stepping.toNext(-1);
      return true;
    },
    'next-of-tag': () => {
      stepping.toNextOfTag(1);
      return true;
    },
    'previous-of-tag': () => {
      stepping.toNextOfTag(-1);
      return true;
    },
    'next-of-status': () => {
      stepping.toNextOfStatus(1);
      return true;
    },
    'previous-of-status': () => {
      stepping.toNextOfStatus(-1);
      return true;
    },
    'say-highlights': () => {
      sayHighlights(desk);
      return true;
    },
    'go-back': () => trail.back(),
    'go-forward': () => trail.forward(),
    'review-next': () => desk.reviewing.next(),
    'review-candidate': () => desk.reviewing.showNextCandidate(),
    'review-settle': () => desk.reviewing.settleWithSelection(),
    leave: () =>
      desk.following.close() ||
      desk.duplicates.keepBoth() ||
      desk.checking.cancel() ||
      annotating.leave() ||
      desk.finding.close(),
    'move-start': () => {
      desk.marking.edges.choose('start');
      return true;
    },
    'move-end': () => {
      desk.marking.edges.choose('end');
      return true;
    },
    'add-words': () => {
      desk.marking.splitQuotes.add();
      return true;
    },
    'take-words-out': () => {
      desk.marking.splitQuotes.takeOut();
      return true;
    },
    'tag-everywhere': () => {
      notes.keep();
      desk.marking.occurrences.begin();
      return true;
    },
    'merge-duplicate': () => desk.duplicates.merge(),
    'next-sentence': () => desk.marking.sentences.walk(1),
    'previous-sentence': () => desk.marking.sentences.walk(-1),
    'extend-sentence': () => desk.marking.sentences.extend(1),
    'shrink-sentence': () => desk.marking.sentences.extend(-1),
    'next-part': () => desk.marking.sentences.walkParts(1),
    'previous-part': () => desk.marking.sentences.walkParts(-1),
    'next-article': () => openNeighbour(1),
    'previous-article': () => openNeighbour(-1),
    'focus-library': () => panes.show('library', () => stage.library?.focus()),
    'focus-article': () => {
      goToText(desk);
      return true;
    },
    'focus-annotations': () => {
      // From the words to their card; the other way is that of `focus-article`.
      const [atCaret] = stage.article?.annotationsAtCaret() ?? [];
      if (reading.chosenId === null && atCaret !== undefined) reading.choose(atCaret);
      return panes.show('annotations', () => stage.annotations?.focus());
    },
    'compare-claims': () => compare('coverage'),
    'compare-wording': () => compare('wording'),
    'count-sources': () => compare('sources'),
    'flagged-figures': () => compare('figures'),
    'show-claims': () => compare('cards'),
    'toggle-library': () => {
      panes.toggle('library');
      return true;
    },
    'toggle-annotations': () => {
      panes.toggle('annotations');
      return true;
    },
    'toggle-highlights': () => {
      reading.highlightsHidden = !reading.highlightsHidden;
      desk.announcements.say(reading.highlightsHidden ? 'Highlights hidden.' : 'Highlights shown.');
      return true;
    },
    'toggle-twins': () => {
      desk.twins.toggle();
      return true;
    },
    'where-else': () => {
      notes.keep();
      return desk.twins.showHere();
    },
    'toggle-beside': () => {
      if (desk.beside.toggle() === 'opened') return panes.show('library', () => stage.library?.focus());
      stage.article?.focus();
      return true;
    },
    'other-article': () => desk.beside.goToOther(),
    'scroll-together': () => {
      desk.beside.toggleTogether();
      return true;
    },
    'larger-text': () => {
      preferences.stepTextSize(1);
      return true;
    },
    'smaller-text': () => {
      preferences.stepTextSize(-1);
      return true;
    },
    'usual-text': () => {
      preferences.resetTextSize();
      return true;
    },
    'theme-system': () => {
      preferences.chooseTheme('system');
      return true;
    },
    'theme-light': () => {
      preferences.chooseTheme('light');
      return true;
    },
    'theme-dark': () => {
      preferences.chooseTheme('dark');
      return true;
    },
    analyst: () => {
      dialogs.showSettings('you');
      return true;
    },
    settings: () => {
      notes.keep();
      dialogs.show('settings');
      return true;
    },
    'edit-tags': () => {
      notes.keep();
      dialogs.showSettings('tags');
      return true;
    },
    'tag-with': () => {
      dialogs.showPalette('Tag as ');
      return true;
    },
    palette: () => {
      dialogs.show('palette');
      return true;
    },
    keys: () => {
      dialogs.show('keys');
      return true;
    },
  };
}
