import type Electron from 'electron';

type Template = Electron.MenuItemConstructorOptions;

interface Item extends Omit<Template, 'submenu' | 'click'> {
  readonly submenu?: MenuStandIn;
  click(): void;
}

/** A menu that nobody sees; tests choose from it by id. */
export class MenuStandIn {
  static #bar: MenuStandIn | null = null;
  readonly items: readonly Item[];

  constructor(items: readonly Item[]) {
    this.items = items;
  }

  static buildFromTemplate(template: readonly Template[]): MenuStandIn {
    return new MenuStandIn(
      template.map(({ submenu, click, ...rest }) => ({
        ...rest,
        ...(Array.isArray(submenu) ? { submenu: MenuStandIn.buildFromTemplate(submenu) } : {}),
        click: () => void click?.({} as never, undefined, {} as never),
      })),
    );
  }

  static setApplicationMenu(menu: MenuStandIn | null): void {
    MenuStandIn.#bar = menu;
  }

  static getApplicationMenu(): MenuStandIn | null {
    return MenuStandIn.#bar;
  }

  getMenuItemById(id: string): Item | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}
