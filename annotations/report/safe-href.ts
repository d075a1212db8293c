/** The address where it is safe to offer as a link, else null. Article texts may carry `javascript:` and worse. */
export function safeHref(href: string): string | null {
  return /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu.test(href) ? href : null;
}
