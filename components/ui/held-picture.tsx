/** A picture that we hold: it has one size, and stands at the address of its hash, so there is nothing to fit or to fetch anew. */
export function HeldPicture({
  picture: { url, width, height },
  alt,
  className,
  lazy = false,
}: {
  picture: Readonly<{ url: string; width: number; height: number }>;
  alt: string;
  className?: string;
  /** Far down a page it is fetched when it comes near. */
  lazy?: boolean;
}) {
  return (
    // biome-ignore lint/performance/noImgElement: the framework's own would fit sizes that there aren't.
    <img
      className={className}
      src={url}
      width={width}
      height={height}
      alt={alt}
      loading={lazy ? "lazy" : undefined}
    />
  );
}
