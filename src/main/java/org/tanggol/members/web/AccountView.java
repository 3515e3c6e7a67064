package org.tanggol.members.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Locale;
import org.tanggol.members.MemberKeeping;
import org.tanggol.members.Theme;
import org.tanggol.platform.faces.Page;

/** Everybody's own language, time zone and look. */
@Named
@RequestScoped
public class AccountView {

    @Inject
    MemberKeeping keeping;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    private String language;
    private String zone;
    private Theme theme;

    @PostConstruct
    void begin() {
        language = me.getLanguage();
        zone = me.getZone().getId();
        theme = keeping.theme();
    }

    public String save() {
        keeping.prefer(Locale.forLanguageTag("es".equals(language) ? "es" : "en"), ZoneId.of(zone), theme);
        me.wear(theme);
        return page.done("/admin/account", "admin.saved");
    }

    public Theme[] getThemes() {
        return Theme.values();
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public Theme getTheme() {
        return theme;
    }

    public void setTheme(Theme theme) {
        this.theme = theme;
    }
}
