/** Which of the commands that switch something are on, for the ticks of the menu. */
import type { PlainCommandId } from '../../app/command.ts';
import type { CommandedDesk } from './commanded-desk.ts';

export function switchedOn({
  reading,
  panes,
  preferences,
  beside,
}: CommandedDesk): readonly PlainCommandId[] {
  const { theme, twinsShown } = preferences.current;
  const states: Readonly<Partial<Record<PlainCommandId, boolean>>> = {
    'toggle-done': reading.shown.kind === 'open' && reading.shown.edits.done,
    'toggle-library': !panes.isFolded('library'),
    'toggle-annotations': !panes.isFolded('annotations'),
    'toggle-highlights': !reading.highlightsHidden,
    'toggle-twins': twinsShown,
    'toggle-beside': reading.split,
    'scroll-together': beside.together,
    'theme-system': theme === 'system',
    'theme-light': theme === 'light',
    'theme-dark': theme === 'dark',
  };
  return (Object.keys(states) as PlainCommandId[]).filter((id) => states[id] === true);
}
