import type { DemoPerson, DemoRole } from "./types.ts";

/**
 * Everyone whom the facts name, also those of whom the dossier quotes nothing. A role's end is given where the facts state it; an open end means
 * that they don't, and a role is only ever read together with the day of a speech.
 */
export const people: DemoPerson[] = [
  {
    key: "mishustin",
    names: { en: "Mikhail Mishustin", ru: "Михаил Мишустин" },
    roles: [
      {
        key: "mishustin-prime-minister",
        title: "Prime Minister of Russia",
        organisation: "government-of-russia",
        from: null,
        to: null,
      },
    ],
  },
  {
    key: "golovchenko",
    names: { en: "Roman Golovchenko", ru: "Роман Головченко" },
    roles: [
      {
        key: "golovchenko-prime-minister",
        title: "Prime Minister of Belarus",
        organisation: "government-of-belarus",
        from: null,
        to: "2025-03",
      },
    ],
  },
  {
    key: "krutoy",
    names: { en: "Dmitry Krutoy", ru: "Дмитрий Крутой" },
    roles: [
      {
        key: "krutoy-ambassador",
        title: "Ambassador of Belarus to Russia",
        organisation: "embassy-of-belarus",
        from: null,
        to: "2024",
      },
    ],
  },
  {
    key: "rogozhnik",
    names: { en: "Aleksandr Rogozhnik", ru: "Александр Рогожник" },
    roles: [
      {
        key: "rogozhnik-ambassador",
        title: "Ambassador of Belarus to Russia",
        organisation: "embassy-of-belarus",
        from: "2024",
        to: null,
      },
    ],
  },
  {
    key: "lukashenko",
    names: { en: "Alexander Lukashenko", ru: "Александр Лукашенко" },
    roles: [
      {
        key: "lukashenko-president",
        title: "President of Belarus",
        organisation: "presidency-of-belarus",
        from: null,
        to: null,
      },
    ],
  },
  {
    key: "putin",
    names: { en: "Vladimir Putin", ru: "Владимир Путин" },
    roles: [
      {
        key: "putin-president",
        title: "President of Russia",
        organisation: "presidency-of-russia",
        from: null,
        to: null,
      },
    ],
  },
  {
    key: "overchuk",
    names: { en: "Alexey Overchuk", ru: "Алексей Оверчук" },
    roles: [
      {
        key: "overchuk-deputy-prime-minister",
        title: "Deputy Prime Minister of Russia",
        organisation: "government-of-russia",
        from: null,
        to: null,
      },
    ],
  },
  {
    key: "andreichenko",
    names: { en: "Vladimir Andreichenko", ru: "Владимир Андрейченко" },
    roles: [
      {
        key: "andreichenko-chairman",
        title: "Chairman of the House of Representatives of Belarus",
        organisation: "house-of-representatives",
        from: null,
        to: null,
      },
    ],
  },
  {
    key: "polishchuk",
    names: { en: "Alexey Polishchuk", ru: "Алексей Полищук" },
    roles: [
      {
        key: "polishchuk-head-of-department",
        title: "Head of the Second CIS Department, Russian Foreign Ministry",
        organisation: "russian-foreign-ministry",
        from: null,
        to: null,
      },
    ],
  },
  {
    key: "mezentsev",
    names: { en: "Dmitry Mezentsev", ru: "Дмитрий Мезенцев" },
    roles: [
      {
        key: "mezentsev-state-secretary",
        title: "State Secretary of the Union State",
        organisation: "union-state",
        from: null,
        to: null,
      },
    ],
  },
  {
    key: "gagarin",
    names: { en: "Anatoly Gagarin", ru: "Анатолий Гагарин" },
    roles: [
      {
        key: "gagarin-director",
        title: "Director, Institute for Systematic Political Studies and Humanitarian Projects",
        organisation: "institute-systematic-studies",
        from: null,
        to: null,
      },
    ],
  },
  {
    key: "martynov",
    names: { en: "Alexei Martynov", ru: "Алексей Мартынов" },
    roles: [
      {
        key: "martynov-director",
        title: "Director, Institute of Modern States",
        organisation: "institute-modern-states",
        from: null,
        to: null,
      },
    ],
  },
  {
    key: "lavrov",
    names: { en: "Sergey Lavrov", ru: "Сергей Лавров" },
    roles: [
      {
        key: "lavrov-foreign-minister",
        title: "Foreign Minister of Russia",
        organisation: "russian-foreign-ministry",
        from: null,
        to: null,
      },
    ],
  },
];

export const unnamedRoles: DemoRole[] = [
  {
    key: "belarusian-embassy-diplomat",
    title: "a diplomat of the Belarusian embassy",
    organisation: "embassy-of-belarus",
    from: null,
    to: null,
  },
];
