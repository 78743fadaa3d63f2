import { embedPage } from "../../embed-page.tsx";

export const { generateMetadata } = embedPage;
export default embedPage.Page;
