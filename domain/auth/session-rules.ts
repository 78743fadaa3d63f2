/** ASVS 7.3: a session that nobody uses ends within half a day, and any session within a week. */
export const sessionIdleHoursMax = 12;
export const sessionDaysMax = 7;

/** How exactly "last seen" is kept: no request writes that comes sooner after the one before. */
export const lastSeenMinutes = 5;

/** How long somebody who gave the right passphrase has for the second factor. */
export const halfSessionMinutes = 10;
/** Sensitive acts ask again for a proof that is older. */
export const confirmedMinutes = 15;

export const ownerLinkHours = 24;
export const invitationDays = 7;

const hourMs = 3_600_000;

export function toSessionEnd(now: Date): Date {
  return new Date(now.getTime() + sessionDaysMax * 24 * hourMs);
}

export function toHalfSessionEnd(now: Date): Date {
  return new Date(now.getTime() + halfSessionMinutes * 60_000);
}

export function toOwnerLinkEnd(now: Date): Date {
  return new Date(now.getTime() + ownerLinkHours * hourMs);
}

export function toInvitationEnd(now: Date): Date {
  return new Date(now.getTime() + invitationDays * 24 * hourMs);
}

type SessionTimes = { lastSeenAt: Date; expiresAt: Date; endedAt: Date | null };

/** Whether a session still lets its bearer in. */
export function isSessionOpen(session: SessionTimes, now: Date): boolean {
  const idleEndsAt = session.lastSeenAt.getTime() + sessionIdleHoursMax * hourMs;
  return !session.endedAt && session.expiresAt > now && idleEndsAt > now.getTime();
}

export function isLastSeenStale(session: SessionTimes, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() > lastSeenMinutes * 60_000;
}
