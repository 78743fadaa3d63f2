import { embedPage } from "../embed-page.tsx";

export const { GET } = embedPage;
