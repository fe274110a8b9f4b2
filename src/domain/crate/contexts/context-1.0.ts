import type { ContextDifference } from './difference.ts';

/** How the context of RO-Crate 1.0 differs from that of 1.2. https://w3id.org/ro/crate/1.0/context */
export const context10: ContextDifference = {
  without: `
    ActivationFee AdultOrientedEnumeration AlcoholConsideration AllergiesHealthAspect AmpStory
    AndroidPlatform AudioObjectSnapshot BackOrder BasicIncome BioChemEntity BoatReservation BoatTerminal
    BoatTrip BodyMeasurementArm BodyMeasurementBust BodyMeasurementChest BodyMeasurementFoot
    BodyMeasurementHand BodyMeasurementHead BodyMeasurementHeight BodyMeasurementHips
    BodyMeasurementInsideLeg BodyMeasurementNeck BodyMeasurementTypeEnumeration BodyMeasurementUnderbust
    BodyMeasurementWaist BodyMeasurementWeight BusinessSupport CDCPMDRecord
    CharitableIncorporatedOrganization ChemicalSubstance CleaningFee ComputationalWorkflow ConstraintNode
    CovidTestingFacility DangerousGoodConsideration DecontextualizedContent DefinedRegion
    DeliveryTimeSettings DemoGameAvailability DesktopWebPlatform DigitalPlatformEnumeration
    DisabilitySupport DistanceFee Downpayment EUEnergyEfficiencyCategoryA EUEnergyEfficiencyCategoryA1Plus
    EUEnergyEfficiencyCategoryA2Plus EUEnergyEfficiencyCategoryA3Plus EUEnergyEfficiencyCategoryB
    EUEnergyEfficiencyCategoryC EUEnergyEfficiencyCategoryD EUEnergyEfficiencyCategoryE
    EUEnergyEfficiencyCategoryF EUEnergyEfficiencyCategoryG EUEnergyEfficiencyEnumeration
    EditedOrCroppedContent EffectivenessHealthAspect EnergyConsumptionDetails EnergyEfficiencyEnumeration
    EnergyStarCertified EnergyStarEnergyEfficiencyEnumeration EventAttendanceModeEnumeration
    EventMovedOnline ExampleMeasurementMethodEnum FloorPlan FormalParameter FreeReturn FullGameAvailability
    GameAvailabilityEnumeration Gene GenericWebPlatform Geometry GettingAccessHealthAspect
    GovernmentBenefitsType Guide Hackathon HealthCare HealthcareConsideration HowItWorksHealthAspect
    HyperToc HyperTocEntry IOSPlatform ImageObjectSnapshot IngredientsHealthAspect Installment InvoicePrice
    LearningResource LimitedByGuaranteeCharity ListPrice MSRP MathSolver MeasurementMethodEnum
    MeasurementTypeEnumeration MediaGallery MediaManipulationRatingEnumeration MediaReview MediaReviewItem
    MedicalAudienceType MerchantReturnEnumeration MerchantReturnFiniteReturnWindow
    MerchantReturnNotPermitted MerchantReturnPolicy MerchantReturnPolicySeasonalOverride
    MerchantReturnUnlimitedWindow MerchantReturnUnspecified MinimumAdvertisedPrice MixedEventAttendanceMode
    MobileWebPlatform MolecularEntity NLNonprofitType NarcoticConsideration Nonprofit501a Nonprofit501c1
    Nonprofit501c10 Nonprofit501c11 Nonprofit501c12 Nonprofit501c13 Nonprofit501c14 Nonprofit501c15
    Nonprofit501c16 Nonprofit501c17 Nonprofit501c18 Nonprofit501c19 Nonprofit501c2 Nonprofit501c20
    Nonprofit501c21 Nonprofit501c22 Nonprofit501c23 Nonprofit501c24 Nonprofit501c25 Nonprofit501c26
    Nonprofit501c27 Nonprofit501c28 Nonprofit501c3 Nonprofit501c4 Nonprofit501c5 Nonprofit501c6
    Nonprofit501c7 Nonprofit501c8 Nonprofit501c9 Nonprofit501d Nonprofit501e Nonprofit501f Nonprofit501k
    Nonprofit501n Nonprofit501q Nonprofit527 NonprofitANBI NonprofitSBBI NonprofitType
    OccupationalExperienceRequirements OfferShippingDetails OfflineEventAttendanceMode OneTimePayments
    OnlineBusiness OnlineEventAttendanceMode OnlineStore OriginalMediaContent PaidLeave ParentalSupport
    PlayGameAction PoliticalParty PostalCodeRangeSpecification PregnancyHealthAspect
    PriceComponentTypeEnumeration PriceTypeEnumeration ProductCollection ProductGroup Profile
    PronounceableText Protein Quiz Recommendation ReducedRelevanceForChildrenConsideration RepositoryFile
    ResearchOrganization ResourceDescriptor ResourceRole ReturnAtKiosk ReturnByMail
    ReturnFeesCustomerResponsibility ReturnInStore ReturnLabelCustomerResponsibility
    ReturnLabelDownloadAndPrint ReturnLabelInBox ReturnLabelSourceEnumeration ReturnMethodEnumeration SRP
    SafetyHealthAspect SalePrice SatireOrParodyContent SchoolDistrict SearchRescueOrganization SeekToAction
    SexualContentConsideration ShippingDeliveryTime ShippingRateSettings SizeGroupEnumeration
    SizeSpecification SizeSystemEnumeration SizeSystemImperial SizeSystemMetric SolveMathAction
    SpecialAnnouncement StagedContent Standard Statement StatisticalVariable StatusEnumeration Subscription
    Syllabus Taxon TextObject TobaccoNicotineConsideration TransformedContent UKNonprofitType UKTrust
    USNonprofitType UnclassifiedAdultConsideration UnemploymentSupport UnincorporatedAssociationCharity
    VacationRental VideoObjectSnapshot ViolenceConsideration VirtualLocation WeaponConsideration
    WearableMeasurementBack WearableMeasurementChestOrBust WearableMeasurementCollar WearableMeasurementCup
    WearableMeasurementHeight WearableMeasurementHips WearableMeasurementInseam WearableMeasurementLength
    WearableMeasurementOutsideLeg WearableMeasurementSleeve WearableMeasurementTypeEnumeration
    WearableMeasurementWaist WearableMeasurementWidth WearableSizeGroupBig WearableSizeGroupBoys
    WearableSizeGroupEnumeration WearableSizeGroupExtraShort WearableSizeGroupExtraTall
    WearableSizeGroupGirls WearableSizeGroupHusky WearableSizeGroupInfants WearableSizeGroupJuniors
    WearableSizeGroupMaternity WearableSizeGroupMens WearableSizeGroupMisses WearableSizeGroupPetite
    WearableSizeGroupPlus WearableSizeGroupRegular WearableSizeGroupShort WearableSizeGroupTall
    WearableSizeGroupWomens WearableSizeSystemAU WearableSizeSystemBR WearableSizeSystemCN
    WearableSizeSystemContinental WearableSizeSystemDE WearableSizeSystemEN13402
    WearableSizeSystemEnumeration WearableSizeSystemEurope WearableSizeSystemFR WearableSizeSystemGS1
    WearableSizeSystemIT WearableSizeSystemJP WearableSizeSystemMX WearableSizeSystemUK WearableSizeSystemUS
    accommodationFloorPlan acquireLicensePage alternativeOf announcementLocation answerExplanation
    applicableCountry applicationContact applicationDeadline applicationStartDate archivedAt
    arrivalBoatTerminal asWKT asin assesses associatedClaimReview associatedDisease associatedMediaReview
    associatedReview billingDuration billingStart bioChemInteraction bioChemSimilarity biologicalRole
    buildInstructions businessDays byMonthWeek checkoutPageURLTemplate chemicalComposition chemicalRole
    childTaxon claimInterpreter constraintProperty continuousIntegration copyrightNotice countryOfAssembly
    countryOfLastProcessing courseSchedule creditText customerRemorseReturnFees
    customerRemorseReturnLabelSource customerRemorseReturnShippingFeesAmount cutoffTime cvdCollectionDate
    cvdFacilityCounty cvdFacilityId cvdNumBeds cvdNumBedsOcc cvdNumC19Died cvdNumC19HOPats cvdNumC19HospPats
    cvdNumC19MechVentPats cvdNumC19OFMechVentPats cvdNumC19OverflowPats cvdNumICUBeds cvdNumICUBedsOcc
    cvdNumTotBeds cvdNumVent cvdNumVentUse deliveryTime departureBoatTerminal developmentStatus directApply
    diseasePreventionInfo diseaseSpreadStatistics doesNotShip editEIDR eduQuestionType
    educationalProgramMode eligibilityToWorkRequirement embargoEndDate embeddedTextCaption employerOverview
    encodesBioChemEntity energyEfficiencyScaleMax energyEfficiencyScaleMin eventAttendanceMode
    experienceInPlaceOfEducation expressedIn financialAidEligible freeShippingThreshold funding
    gameAvailabilityType gameEdition geosparql gettingTestedInfo governmentBenefitsInfo handlingTime
    hasAdultConsideration hasArtifact hasBioChemEntityPart hasBioPolymerSequence hasCourse
    hasDriveThroughService hasEnergyConsumptionDetails hasEnergyEfficiencyCategory hasMeasurement
    hasMerchantReturnPolicy hasMolecularFunction hasRepresentation hasResource hasRole hasSourceCode
    hasToken hasVariant healthcareReportingData inChI inChIKey inProductGroupWithID input interpretedAsClaim
    isEncodedByBioChemEntity isInvolvedInBiologicalProcess isLocatedInSubcellularLocation
    isPartOfBioChemEntity isPlanForApartment isProfileOf isResizable isSourceCodeOf isUnlabelledFallback
    iso6523Code issueTracker itemDefectReturnFees itemDefectReturnLabelSource
    itemDefectReturnShippingFeesAmount iupacName jurisdiction layoutImage localPath maintainer
    mathExpression maximumEnrollment maximumPhysicalAttendeeCapacity maximumVirtualAttendeeCapacity
    measurementDenominator measurementMethod measurementQualifier mediaAuthenticityCategory
    mediaItemAppearance medicalAudience merchantReturnDays merchantReturnLink mobileUrl molecularFormula
    molecularWeight monoisotopicMolecularWeight monthsOfExperience negativeNotes newsUpdatesAndGuidelines
    nonprofitStatus numberOfAccommodationUnits numberOfAvailableAccommodationUnits numberOfBedrooms
    numberOfCredits numberOfPartialBathrooms observationAbout observationPeriod
    originalMediaContextDescription originalMediaLink output parentTaxon pattern phoneticText
    physicalRequirement positiveNotes postalCodeBegin postalCodeEnd postalCodePrefix postalCodeRange
    potentialUse priceComponentType productGroupID prof profrole programType publicTransportClosuresInfo
    quarantineGuidelines readme referencePublication relation restockingFee returnLabelSource returnMethod
    returnPolicyCountry returnPolicySeasonalOverride returnShippingFeesAmount scheduleTimezone
    schoolClosuresInfo securityClearanceRequirement sensoryRequirement sha256 shippingDestination
    shippingDetails shippingLabel shippingOrigin shippingRate shippingSettingsLink size sizeGroup sizeSystem
    smiles softwareSuggestions speechToTextMarkup statType suggestedAge suggestedMeasurement
    syllabusSections taxonRank taxonomicRange teaches termDuration termsPerYear textValue timeOfDay
    titleEIDR tocContinuation tocEntry totalHistoricalEnrollment tourBookingPage transitTime
    transitTimeLabel travelBans tripOrigin typicalCreditsPerTerm usageInfo utterances vann variesBy
    yearBuilt
  `,
  schemaTerms: `
    action background cause constrainingProperty cost function indication measuredValue observedNode origin
    outcome overview phase population purpose source subtype
  `,
  terms: {
    ExampleRun: 'http://purl.org/ro/roterms#ExampleRun',
    Script: 'http://purl.org/ro/wf4ever#Script',
    Workflow: 'http://purl.org/ro/wfdesc#Workflow',
    WorkflowSketch: 'http://purl.org/ro/roterms#Sketch',
    'cite-as': 'https://www.w3.org/ns/iana/link-relations/relation#cite-as',
    RepositoryObject: 'http://pcdm.org/models#object',
  },
};
