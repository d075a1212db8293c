/** Lines beside a date that say nothing of the article itself: how long reading takes, how many have read or commented on it. */
export const readingTime =
  /^(?:published|updated|posted|last modified|modified|updated at)$|^(?:[\p{L}\s]{4,20}[:：]?\s*)?\d{1,3}[\s-]*(?:min(?:ut\p{L}*)?s?|mins?|mn|мин(?:ут\p{L}*)?|хв|dk|dakika|menit|分|분)\.?(?:[\s-]+(?:\p{L}+\s+)?(?:read|reading|listen|lesen|lesezeit|lecture|lectura|leitura|lettura|leestijd|leer|czytania|čtení|на чтение|чтения|okuma))?$|^\d{1,4} (?:comments?|views|shares|kommentare|commentaires|comentarios|комментари\p{L}*)$/iu;
