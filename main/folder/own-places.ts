/** Where one analyst's annotations stand in an article. */
import type { AnalystId, PlacedAnnotation } from '../../annotations/annotation/annotation.ts';
import type { OwnAnnotation } from '../../app/claim-views.ts';

/** Those of which every segment has a sure place. */
export function ownPlaces(placed: readonly PlacedAnnotation[], analyst: AnalystId): readonly OwnAnnotation[] {
  return placed.flatMap(({ annotation, placements }) => {
    const places = placements.flatMap((place) =>
      place.state === 'exact' || place.state === 'moved' ? [{ start: place.start, end: place.end }] : [],
    );
    const isSure = annotation.analyst === analyst && places.length === placements.length;
    return isSure ? [{ annotation: annotation.id, places }] : [];
  });
}
