/** What readers and staff call the places where a publication speaks too. */
export const channelNames = {
  telegram: "Telegram",
  youtube: "YouTube",
  mastodon: "Mastodon",
  bluesky: "Bluesky",
  vk: "VK",
  x: "X",
  facebook: "Facebook",
  instagram: "Instagram",
  threads: "Threads",
  tiktok: "TikTok",
  linkedin: "LinkedIn",
  website: "Website",
  email: "E-mail",
} as const;
