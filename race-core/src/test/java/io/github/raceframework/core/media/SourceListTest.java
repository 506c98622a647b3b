package io.github.raceframework.core.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.raceframework.core.framework.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceListTest {

    private static final Edition ACME = new Edition("Acme", "Acme handbook");
    private static final SourceList LIST =
            SourceList.of(ACME).with("search", "google").with("social", "facebook.com", "t.co");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "google",
                "Google",
                " google ",
                "google.com",
                "google.de",
                "google.co.uk",
                "google.com.br",
                "google.co.jp",
                "www.google.com",
                "www.google.co.uk",
                "m.google.de",
                "WWW.GOOGLE.COM"
            })
    void aNameWithoutADotIsThatTextOrTheHostOfThatName(String source) {
        assertThat(LIST.isIn("search", source)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "googles", "notgoogle", "notgoogle.com", "docs.google.com", "www.docs.google.com",
                        "google.example.com",
                "google.com.evil.example", "google.evil.uk", "com.google", "google.", ".google", "google.c",
                        "google.123",
                "www.m.google.com", "google com", "google/com", "my-google.com"
            })
    void otherHostsAreNotThatName(String source) {
        assertThat(LIST.isIn("search", source)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"facebook.com", "l.facebook.com", "www.facebook.com", "a.b.facebook.com", "Facebook.COM", "t.co"
            })
    void aNameWithADotIsThatHostOrOneBelow(String source) {
        assertThat(LIST.isIn("social", source)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "facebook",
                "notfacebook.com",
                "facebook.com.evil.example",
                "facebook.de",
                "xt.co",
                "t.com",
                "t.co.uk",
                "co",
                "com",
                "facebook.com."
            })
    void otherHostsAreNotBelow(String source) {
        assertThat(LIST.isIn("social", source)).isFalse();
    }

    /** A name without a dot is no domain that others are below, or "com" would take every site. */
    @Test
    void nothingIsBelowANameWithoutADot() {
        SourceList list = SourceList.of(ACME).with("odd", "com", "uk");

        assertThat(list.isIn("odd", "example.com")).isFalse();
        assertThat(list.isIn("odd", "example.co.uk")).isFalse();
    }

    @Test
    void anUnknownCategoryHasNothing() {
        assertThat(LIST.isIn("video", "google")).isFalse();
        assertThat(LIST.names("video")).isEmpty();
        assertThat(LIST.categories()).containsExactly("search", "social");
    }

    @Test
    void namesComeAndGo() {
        SourceList more = LIST.with("search", "Kagi.com").with("video", "acme.tv", "google");
        SourceList less = more.without("GOOGLE");

        assertThat(more.names("search")).containsExactly("google", "kagi.com");
        assertThat(less.names("search")).containsExactly("kagi.com");
        assertThat(less.names("video")).containsExactly("acme.tv");
        assertThat(LIST.names("search")).containsExactly("google");
        assertThat(less.categories()).containsExactly("search", "social", "video");
    }

    @Test
    void refusesBlankNamesAndNamesItDoesNotHave() {
        assertThatThrownBy(() -> LIST.with("search", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("category \"search\" or a name of it is blank");
        assertThatThrownBy(() -> LIST.with("", "google"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("category \"\" or a name of it is blank");
        assertThatThrownBy(() -> LIST.without("gogle"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("source \"gogle\" is not in Acme; did you mean \"google\"?");
    }

    @Test
    void equalWhenAllTheySayIs() {
        SourceList alike = SourceList.of(ACME).with("search", "google").with("social", "t.co", "facebook.com");

        assertThat(LIST)
                .isEqualTo(alike)
                .hasSameHashCodeAs(alike)
                .isNotEqualTo(LIST.without("t.co"))
                .isNotEqualTo(LIST.withEdition(new Edition("Other", "Acme")))
                .hasToString("Acme");
        assertThat(LIST.withEdition(ACME).edition()).isEqualTo(ACME);
    }

    @Test
    void theStandardListIsShortAndDated() {
        SourceList standard = SourceList.standard();

        assertThat(standard).hasToString("Short list 2026-11");
        assertThat(standard.categories())
                .containsExactly(SourceList.SEARCH, SourceList.SHOPPING, SourceList.SOCIAL, SourceList.VIDEO);
        assertThat(standard.categories().stream()
                        .mapToInt(category -> standard.names(category).size())
                        .sum())
                .isBetween(40, 60);
        assertThat(standard.categories().stream().flatMap(category -> standard.names(category).stream()))
                .doesNotHaveDuplicates();
    }

    /** Hosts that people come from, by what these sites are. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "search google.com",
                "search uk.search.yahoo.com",
                "search search.brave.com",
                "search yandex.ru",
                "search m.search.naver.com",
                "shopping www.amazon.co.uk",
                "shopping shopping.google.com",
                "social lm.facebook.com",
                "social out.reddit.com",
                "social x.com",
                "social www.linkedin.com",
                "video youtu.be",
                "video player.vimeo.com",
                "video www.twitch.tv"
            })
    void theStandardListKnowsTheWellKnown(String line) {
        String[] words = line.split(" ", 2);

        assertThat(SourceList.standard().isIn(words[0], words[1])).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs.google.com", "mail.google.com", "mail.yahoo.com", "aws.amazon.com", "netflix.com"})
    void theStandardListDoesNotTakeOtherServicesOfTheSameCompany(String host) {
        assertThat(SourceList.standard().categories())
                .noneMatch(category -> SourceList.standard().isIn(category, host));
    }
}
