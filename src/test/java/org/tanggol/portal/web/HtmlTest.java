package org.tanggol.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tanggol.portal.FamilyLanguage;
import org.tanggol.portal.Said;

/** What is written is escaped, and says in which language it is. */
class HtmlTest {

    @Test
    void textsAndAttributesAreEscaped() {
        String html = new Html(FamilyLanguage.EN).open("p", "title", "\"><b>'&").text("<img src=x onerror=alert(1)>").close().toString();
        assertThat(html).isEqualTo("<!DOCTYPE html><p title=\"&quot;&gt;&lt;b&gt;&#39;&amp;\">&lt;img src=x onerror=alert(1)&gt;</p>");
    }

    @Test
    void aTextOfAnotherLanguageSaysSo() {
        Html html = new Html(FamilyLanguage.AR);
        html.with("p", new Said("Help", FamilyLanguage.EN)).with("p", new Said("مساعدة", FamilyLanguage.AR)).text(new Said("x", FamilyLanguage.EN));
        assertThat(html.toString()).isEqualTo("<!DOCTYPE html><p lang=\"en\" dir=\"ltr\">Help</p><p>مساعدة</p><span lang=\"en\" dir=\"ltr\">x</span>");
        assertThat(new Html(FamilyLanguage.HT).with("p", new Said("Help", FamilyLanguage.EN)).toString()).isEqualTo("<!DOCTYPE html><p lang=\"en\">Help</p>");
    }

    @Test
    void thereIsNoWayToWriteAScriptOrAStyle() {
        Html html = new Html(FamilyLanguage.EN);
        assertThatThrownBy(() -> html.open("script")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> html.open("p", "style", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> html.open("p", "onclick", "x")).isInstanceOf(IllegalArgumentException.class);
    }
}
