package io.github.raceframework.examples.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.raceframework.browser.Browser;
import io.github.raceframework.browser.Screen;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

/** The dashboard as the service sends it, under the headers it sends with it. */
class ServiceBrowserTest {

    @Test
    void theDashboardIsDrawnAsItIsFromAFile() throws Exception {
        ServiceData data = ServiceData.shop();
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try (Browser browser = Browser.start();
                RaceService service = RaceService.start(data, ServiceLimits.DEFAULT, anyPort)) {
            browser.show(Screen.DESK);
            browser.open(service.uri().resolve("/"));
            browser.look();
            assertThat(browser.requests()).containsExactly(service.uri() + "/");
            assertThat(browser.console()).isEmpty();
            assertThat(browser.count("return document.querySelectorAll('.chart svg').length"))
                    .isEqualTo(data.report().charts().size());
        }
    }
}
