import { type RefObject, useRef } from "react";

export type Player = {
  media: RefObject<HTMLMediaElement | null>;
  /** Seconds; null where nothing is played. */
  now(): number | null;
  seek(seconds: number): void;
  play(from: number, until: number | null): void;
};

/** The browser's own player, led to a time, and stopped where a span ends: its own events come too late for that. */
export function usePlayer(): Player {
  const media = useRef<HTMLMediaElement>(null);
  const until = useRef<number | null>(null);
  const watch = () => {
    const player = media.current;
    if (!player || player.paused || until.current === null) return;
    if (player.currentTime >= until.current) player.pause();
    else requestAnimationFrame(watch);
  };
  return {
    media,
    now: () => media.current?.currentTime ?? null,
    seek: (seconds) => {
      if (media.current) media.current.currentTime = Math.max(0, seconds);
    },
    play: (from, end) => {
      const player = media.current;
      if (!player) return;
      player.currentTime = from;
      until.current = end;
      // Refused where the file can't be played: the player says so itself.
      player.play().then(watch, () => undefined);
    },
  };
}
