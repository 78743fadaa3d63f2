/** A post's page, as the frame of a public channel has it. */
export function buildPostPage(
  address: { channel: string; number: number },
  { text, isEdited = false }: { text: string; isEdited?: boolean },
): string {
  const { channel, number } = address;
  return `<!doctype html><html><head><title>Telegram Widget</title></head><body>
    <div class="tgme_widget_message js-widget_message" data-post="${channel}/${number}">
      <a class="tgme_widget_message_owner_name"><span>The harbour’s channel</span></a>
      <div class="tgme_widget_message_text js-message_text">${text}</div>
      <div class="tgme_widget_message_info"><span class="tgme_widget_message_views">${Math.ceil(Math.random() * 1e6)}</span>
        <span class="tgme_widget_message_meta">${isEdited ? "edited &nbsp;" : ""}<a><time datetime="2023-11-14T23:30:00+03:00">23:30</time></a></span></div>
    </div></body></html>`;
}

export const missingPostPage =
  '<!doctype html><html><body><div class="tgme_widget_message_error">Post not found</div></body></html>';
