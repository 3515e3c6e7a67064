package org.tanggol.members.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tanggol.members.Visit;

/** What a request tells of where it comes from. Of the browser's header only words that we know are kept. */
final class Visits {

    private static final String UNKNOWN = "?";
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, String> PLATFORMS = new LinkedHashMap<>();

    static {    // the first that is found: each names its ancestors as well
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("SamsungBrowser/", "Samsung Internet");
        BROWSERS.put("Firefox/", "Firefox");
        BROWSERS.put("FxiOS/", "Firefox");
        BROWSERS.put("Chrome/", "Chrome");
        BROWSERS.put("CriOS/", "Chrome");
        BROWSERS.put("Safari/", "Safari");
        PLATFORMS.put("Android", "Android");
        PLATFORMS.put("iPhone", "iPhone");
        PLATFORMS.put("iPad", "iPad");
        PLATFORMS.put("Windows", "Windows");
        PLATFORMS.put("CrOS", "ChromeOS");
        PLATFORMS.put("Mac OS X", "macOS");
        PLATFORMS.put("Linux", "Linux");
    }

    private Visits() { }

    static Visit of(HttpServletRequest request, FrontProxy proxy) {
        String agent = request.getHeader("User-Agent");
        return new Visit(proxy.network(request), word(BROWSERS, agent), word(PLATFORMS, agent), proxy.device(request));
    }

    static Visit of(HttpServletRequest request) {
        return of(request, FrontProxy.configured());
    }

    private static String word(Map<String, String> words, String header) {
        return header == null ? UNKNOWN
            : words.entrySet().stream().filter(word -> header.contains(word.getKey())).map(Map.Entry::getValue).findFirst().orElse(UNKNOWN);
    }
}
