package kr.hanmadi.web;

import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** What the layout prints on every page: {@code site} and {@code imprints}. */
@Component
class LayoutVariables {
    LayoutVariables(ThymeleafViewResolver pages, SiteSettings site, Imprints imprints) {
        pages.addStaticVariable("site", site);
        pages.addStaticVariable("imprints", imprints);
    }
}
