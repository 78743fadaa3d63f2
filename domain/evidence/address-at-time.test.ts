import { expect, it } from "vitest";
import { addressAtTime } from "./address-at-time.ts";

const span = { start: 72.5, end: 80 };

it.each([
  ["https://radio.example/a.mp3?x=1#old", "https://radio.example/a.mp3?x=1#t=72.5,80"],
  ["https://tv.example/news.mp4", "https://tv.example/news.mp4#t=72.5,80"],
  ["https://www.youtube.com/watch?v=abc&t=3", "https://www.youtube.com/watch?v=abc&t=72s"],
  ["https://youtu.be/abc", "https://youtu.be/abc?t=72s"],
  ["https://vimeo.com/123", "https://vimeo.com/123#t=72s"],
  ["https://rutube.ru/video/abc/", "https://rutube.ru/video/abc/?t=72"],
  ["https://vkvideo.ru/video-1_2", "https://vkvideo.ru/video-1_2?t=72"],
  ["https://www.dailymotion.com/video/x1", "https://www.dailymotion.com/video/x1?start=72"],
  ["https://soundcloud.com/a/b", "https://soundcloud.com/a/b#t=1:12"],
  ["https://notyoutube.com/watch?v=abc", "https://notyoutube.com/watch?v=abc"],
  ["https://news.example/a", "https://news.example/a"],
  ["no address", "no address"],
])("%s is opened at %s", (address, at) => expect(addressAtTime(address, span)).toBe(at));
