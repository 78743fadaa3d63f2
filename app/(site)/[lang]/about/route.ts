import { aboutPage } from "./about-page.tsx";

export const { GET } = aboutPage(() => "about");
